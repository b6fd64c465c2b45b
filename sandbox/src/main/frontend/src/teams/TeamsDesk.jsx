import {useEffect, useRef, useState} from 'react';
import {post, usePoll} from '../api.js';
import {Avatar, Empty, Link} from '../ui.jsx';
import {TeamsDialog} from './TeamsDialog.jsx';
import {TeamsMessage} from './TeamsMessage.jsx';

/** Teams as one person sees it: the chat with the bot, and the dialog that is open. */
export function TeamsDesk({tenant, email}) {
  const who = {tenant, email};
  const {data: world} = usePoll('/_control/world', 5000);
  const {data: people} = usePoll('/_control/teams/people', 3000);
  const {data: chat, error, refresh} = usePoll(`/_control/teams/chats?tenant=${encodeURIComponent(tenant)}&email=${encodeURIComponent(email)}`, 700);
  const [client, setClient] = useState('new');
  if (!world || !people) return null;
  if (error) return <Empty title="Nobody sits here">{error}. <Link to="/teams">Choose another person</Link>.</Empty>;
  if (!chat) return null;
  const office = world.teams.tenants.find((each) => each.id === chat.tenant);
  const bot = world.microsoft.apps.find((each) => each.client_id === chat.bot)?.name ?? 'The bot';
  const shown = chat.activities.filter((each) => each.state !== 'deleted');
  return (
    <div className="desk teams">
      <aside>
        <header><Link to="/teams" title="All tenants">{office.name}<span aria-hidden="true">⌄</span></Link></header>
        <p className="group">Chat</p>
        <a className="item on" href={location.pathname}><Avatar name={bot} app size={20} />{bot}</a>
        <p className="group">You are</p>
        {people.filter((each) => each.tenant === chat.tenant).map((each) => (
          <Link key={each.email} to={`/teams/${each.tenant}/${encodeURIComponent(each.email)}`} className={`item ${each.email === chat.email ? 'you' : ''}`} data-person={each.email}>
            <Avatar name={each.name} id={each.email} size={20} />{each.name}{each.email === chat.email && <em>you</em>}
          </Link>
        ))}
      </aside>
      <section className="chat">
        <header>
          <Link to="/teams" className="back" aria-label="All tenants">‹</Link><Avatar name={bot} app size={24} /><h1>{bot}</h1>
          <label className="as" title="An older client shows what stands in the fallback of a button"><input type="checkbox" checked={client === 'old'} onChange={(event) => setClient(event.target.checked ? 'old' : 'new')} data-old-client /> older client</label>
        </header>
        {!chat.installed && <Empty title={`${bot} is not here`}>Install the app from <Link to="/teams">the list of tenants</Link>.</Empty>}
        <History shown={shown} chat={chat} who={who} bot={bot} client={client} refresh={refresh} />
        {chat.bot_error && <p className="problem" role="alert" data-bot-error>{chat.bot_error}</p>}
        {chat.blocked && <p className="problem" data-blocked>You have blocked this app.</p>}
        {chat.installed && !chat.blocked && <Composer who={who} bot={bot} refresh={refresh} />}
      </section>
      {chat.dialog && <TeamsDialog key={JSON.stringify(chat.dialog.card)} dialog={chat.dialog} who={who} refresh={refresh} error={chat.bot_error} />}
    </div>
  );
}

function History({shown, chat, who, bot, client, refresh}) {
  const end = useRef(null);
  useEffect(() => {
    end.current?.scrollIntoView({block: 'end'});
  }, [shown.length]);
  return (
    <div className="history" data-messages>
      {chat.installed && shown.length === 0 && <div className="begin"><h2>This is the beginning of your chat with <b>{bot}</b></h2><p>Messages from the app appear here by themselves.</p></div>}
      {shown.map((posting) => <TeamsMessage key={posting.id} posting={posting} who={who} name={chat.name} bot={bot} client={client} refresh={refresh} />)}
      <div ref={end} />
    </div>
  );
}

function Composer({who, bot, refresh}) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState(null);
  const send = async (event) => {
    event.preventDefault();
    if (!text.trim()) return;
    try {
      setText('');
      await post('/_control/teams/say', {...who, text});
      setProblem(null);
    } catch (failure) {
      setProblem(failure.message);
    }
    refresh();
  };
  return (
    <>
      {problem && <p className="problem" role="alert">{problem}</p>}
      <form className="composer" onSubmit={send}>
        <input aria-label={`Message ${bot}`} placeholder="Type a message" value={text} onChange={(event) => setText(event.target.value)} data-composer />
        <button className="btn primary-fill" disabled={!text.trim()} data-send>Send</button>
      </form>
    </>
  );
}
