import {useEffect, useState} from 'react';
import {post, usePoll} from '../api.js';
import {Avatar, Empty, Link} from '../ui.jsx';
import {Conversation} from './Conversation.jsx';
import {HomeTab} from './HomeTab.jsx';
import {Modal} from './Modal.jsx';

const first = () => (new URLSearchParams(location.search).get('tab') === 'home' ? 'home' : 'messages');

/** Slack as one person sees it: the app's Home and Messages tabs, and whatever modal is open. */
export function Desk({teamId, userId}) {
  const who = {team_id: teamId, user_id: userId};
  const {data: world} = usePoll('/_control/world', 5000);
  const {data: desk, error, refresh} = usePoll(`/_control/slack/desk?team_id=${teamId}&user_id=${userId}`, 700);
  const {data: installs} = usePoll('/_control/slack/installations', 3000);
  const [tab, setTab] = useState(first);
  useEffect(() => {
    post('/_control/slack/open-home', {...who, tab}).then(refresh, () => {});
    history.replaceState(null, '', tab === 'home' ? '?tab=home' : location.pathname);
  }, [tab, teamId, userId]);
  if (!world) return null;
  const team = world.workspaces.find((each) => each.id === teamId);
  const person = world.people.find((each) => each.id === userId);
  if (!team || !person) return <Empty title="Nobody sits here">There is no such person in this workspace. <Link to="/slack">Choose another one</Link>.</Empty>;
  const people = world.people.filter((each) => each.teams.includes(teamId) && !each.deleted);
  const install = installs?.find((each) => each.team_id === teamId || each.granted_teams.includes(teamId));
  const app = install?.app ?? world.apps[0]?.name ?? 'The app';
  const top = desk?.views.at(-1);
  const common = {who, app, people, refresh};
  return (
    <div className="desk">
      <aside>
        <header><Link to="/slack" title="All workspaces">{team.name}<span aria-hidden="true">⌄</span></Link></header>
        <p className="group">Apps</p>
        <a className="item on" href={location.pathname}><Avatar name={app} app size={20} />{app}</a>
        <p className="group">You are</p>
        {people.map((each) => (
          <Link key={each.id} to={`/slack/${teamId}/${each.id}`} className={`item ${each.id === userId ? 'you' : ''}`} data-person={each.email}>
            <Avatar name={each.real_name} id={each.id} size={20} />{each.real_name}{each.id === userId && <em>you</em>}
          </Link>
        ))}
      </aside>
      <section className="chat">
        <header>
          <Link to="/slack" className="back" aria-label="All workspaces">‹</Link><Avatar name={app} app size={24} /><h1>{app}</h1><span className="as">as {person.real_name}</span>
        </header>
        <div className="tabs" role="tablist">
          {[['home', 'Home'], ['messages', 'Messages']].map(([id, name]) => (
            <button key={id} role="tab" aria-selected={tab === id} data-tab={id} onClick={() => setTab(id)}>{name}</button>
          ))}
        </div>
        {error && <Empty title={`${app} is not here`}>{error}. Install it from the product, or from <Link to="/slack">the list of workspaces</Link>.</Empty>}
        {!error && desk && tab === 'messages' && <Conversation messages={desk.messages} person={person} {...common} />}
        {!error && desk && tab === 'home' && <div className="scroll"><HomeTab key={desk.home.id} view={desk.home} {...common} /></div>}
      </section>
      {top && <Modal key={top.id} view={top} depth={desk.views.length} {...common} />}
    </div>
  );
}
