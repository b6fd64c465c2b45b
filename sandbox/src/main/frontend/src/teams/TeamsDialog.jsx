import {useState} from 'react';
import {post} from '../api.js';
import {Card} from './Card.jsx';

const WIDTHS = {small: 380, medium: 600, large: 820};

/** The open dialog of a person's chat. */
export function TeamsDialog({dialog, who, refresh, error}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const act = async (path, body) => {
    setBusy(true);
    try {
      const answer = await post(path, body);
      setProblem(answer.outcome === 'blocked' ? 'Something is still missing.' : null);
    } catch (failure) {
      setProblem(failure.message);
    }
    setBusy(false);
    refresh();
  };
  const width = WIDTHS[dialog.width] ?? (Number(dialog.width) || WIDTHS.medium);
  return (
    <div className="overlay" role="dialog" aria-modal="true" aria-label={dialog.title} data-dialog>
      <div className={`modal teams-dialog ${busy ? 'busy' : ''}`} style={{width}}>
        <header>
          <h2>{dialog.title}</h2>
          <button type="button" className="x" aria-label="Close" data-dialog-close onClick={() => act('/_control/teams/close-dialog', who)}>×</button>
        </header>
        <div className="modal-body">
          {(problem ?? error) && <p className="problem" role="alert" data-dialog-error>{problem ?? error}</p>}
          <Card card={dialog.card} disabled={busy} onPress={(action, inputs) => act('/_control/teams/submit-dialog', {...who, action, inputs})} />
        </div>
      </div>
    </div>
  );
}
