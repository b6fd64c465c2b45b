import {Avatar, stamp} from '../ui.jsx';
import {Blocks} from './Blocks.jsx';
import {useClicks} from './useClicks.js';

export function MessageRow({message, who, person, app, people, refresh}) {
  const {values, enter, act, problem, busy} = useClicks(who, {message_ts: message.ts, channel: message.channel}, refresh);
  const author = message.from_bot ? app : person;
  const blocks = message.blocks ?? [{type: 'section', block_id: 'text', text: {type: 'mrkdwn', text: message.text || ' '}}];
  return (
    <article className={`message ${message.ephemeral ? 'ephemeral' : ''} ${busy ? 'busy' : ''}`} data-message-ts={message.ts} data-ephemeral={message.ephemeral} data-revisions={message.revisions}>
      <Avatar name={message.from_bot ? app : person.real_name} id={message.user} app={message.from_bot} />
      <div className="content">
        {message.ephemeral && <p className="only-you">Only visible to you</p>}
        <p className="by"><b>{message.from_bot ? app : author.real_name}</b>{message.from_bot && <span className="badge">APP</span>}<time>{stamp(message.ts)}</time></p>
        <Blocks blocks={blocks} people={people} values={values} enter={enter} act={act} />
        {message.edited && <span className="edited">(edited)</span>}
        {problem && <p className="problem" role="alert" data-interaction-error>{problem}</p>}
      </div>
    </article>
  );
}
