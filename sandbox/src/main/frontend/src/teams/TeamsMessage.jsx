import {useState} from 'react';
import {post} from '../api.js';
import {Avatar} from '../ui.jsx';
import {Card} from './Card.jsx';
import {markdown} from './markdown.js';

const time = (iso) => new Date(iso).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});

/** One message of a chat, by the person or by the bot. */
export function TeamsMessage({posting, who, name, bot, client, refresh}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  // A client shows what it has heard of: who presses means that card, though another one may have come meanwhile.
  const press = async (action, inputs) => {
    setBusy(true);
    try {
      const answer = await post('/_control/teams/press', {...who, activity: posting.id, version: posting.shown.version, action, inputs, client});
      setProblem(answer.outcome === 'blocked' ? 'Something is still missing.' : null);
    } catch (failure) {
      setProblem(failure.message);
    }
    setBusy(false);
    refresh();
  };
  const {shown} = posting;
  const author = posting.from_bot ? bot : name;
  return (
    <article className={`teams-message ${posting.from_bot ? '' : 'mine'}`} data-activity-id={posting.id} data-state={posting.state} data-revisions={posting.revisions}>
      {posting.from_bot && <Avatar name={author} app size={32} />}
      <div className="content">
        <p className="by"><b>{author}</b><time>{time(posting.at)}</time>{posting.state === 'updated' && <span className="edited">Edited</span>}</p>
        {shown.text && <div className="bubble" dangerouslySetInnerHTML={{__html: markdown(shown.text)}} />}
        {shown.card && <Card card={shown.card} disabled={busy} onPress={press} />}
        {shown.note && <p className="note" data-note>{shown.note}</p>}
        {shown.own && <p className="muted small">Only this client shows the card like this.</p>}
        {problem && <p className="problem" role="alert" data-press-error>{problem}</p>}
      </div>
    </article>
  );
}
