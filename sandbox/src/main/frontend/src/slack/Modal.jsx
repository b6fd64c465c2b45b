import {useState} from 'react';
import {post} from '../api.js';
import {Blocks} from './Blocks.jsx';
import {useClicks} from './useClicks.js';

/** The top modal of a person's stack. */
export function Modal({view, depth, who, app, people, refresh}) {
  const {values, enter, act, problem, setProblem, busy} = useClicks(who, {view_id: view.id}, refresh);
  const [errors, setErrors] = useState({});
  const [sending, setSending] = useState(false);
  const shown = {...view.state.values};
  for (const [block, actions] of Object.entries(values)) shown[block] = {...shown[block], ...actions};
  const submit = async (event) => {
    event.preventDefault();
    setSending(true);
    try {
      const answer = await post('/_control/slack/submit', {...who, view_id: view.id, values: shown});
      setErrors(answer.outcome === 'errors' || answer.outcome === 'blocked' ? answer.errors : {});
      setProblem(answer.outcome === 'failed' ? 'We had some trouble connecting. Try again?' : null);
    } catch (failure) {
      setProblem(failure.message);
    }
    setSending(false);
    refresh();
  };
  const close = async (clear) => {
    await post('/_control/slack/close-view', {...who, view_id: view.id, clear});
    refresh();
  };
  return (
    <div className="overlay" role="dialog" aria-modal="true" aria-label={view.title.text} data-modal={view.id} data-callback-id={view.callback_id}>
      <form className={`modal ${busy || sending ? 'busy' : ''}`} onSubmit={submit} noValidate>
        <header>
          <span className="avatar app" aria-hidden="true">{app[0]}</span><h2>{view.title.text}</h2>
          <button type="button" className="x" aria-label="Close" data-modal-x onClick={() => close(true)}>×</button>
        </header>
        <div className="modal-body">
          {problem && <p className="problem" role="alert" data-modal-error>{problem}</p>}
          <Blocks blocks={view.blocks} people={people} values={shown} enter={enter} act={act} errors={errors} />
        </div>
        <footer>
          <button type="button" className="btn" data-modal-close onClick={() => close(false)}>{view.close?.text ?? (depth > 1 ? 'Back' : 'Cancel')}</button>
          {view.submit && <button className="btn primary-fill" disabled={sending || view.submit_disabled} data-modal-submit>{view.submit.text}</button>}
        </footer>
      </form>
    </div>
  );
}
