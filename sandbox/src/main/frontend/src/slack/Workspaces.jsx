import {useState} from 'react';
import {post, usePoll} from '../api.js';
import {Avatar, Empty, Link, Shell} from '../ui.jsx';

export function Workspaces() {
  const {data: world, refresh} = usePoll('/_control/world', 2000);
  const installs = usePoll('/_control/slack/installations', 2000);
  const [problem, setProblem] = useState(null);
  if (!world || !installs.data) return <Shell current="/slack"><p className="muted">Loading…</p></Shell>;
  const act = async (path, body) => {
    try {
      const answer = await post(path, body);
      setProblem(null);
      if (answer.url) location.href = answer.url;
    } catch (failure) {
      setProblem(failure.message);
    }
    installs.refresh();
    refresh();
  };
  return (
    <Shell current="/slack">
      <h1>Workspaces</h1>
      <p className="lead">Choose a person to see Slack with their eyes.</p>
      {problem && <p className="problem" role="alert">{problem}</p>}
      {world.workspaces.length === 0 && (
        <Empty title="No workspace yet">Send a world file: <code>curl -d @world.json {location.origin}/_control/world</code></Empty>
      )}
      {world.enterprises.map((org) => <Org key={org.id} org={org} world={world} installs={installs.data} act={act} />)}
      <div className="workspaces">
        {world.workspaces.map((team) => (
          <Workspace key={team.id} team={team} world={world} installs={installs.data} act={act} />
        ))}
      </div>
    </Shell>
  );
}

function Installs({of, place, act, apps}) {
  return (
    <div className="installs">
      {of.map((each) => (
        <span key={each.client_id} className="tag" data-installed={each.client_id}>{each.app} installed
          <button className="quiet" data-uninstall={each.client_id} onClick={() => act('/_control/slack/uninstall', {...place, client_id: each.client_id})}>Uninstall</button>
        </span>
      ))}
      {apps.filter((app) => !of.some((each) => each.client_id === app.client_id)).map((app) => (
        <button key={app.client_id} className="quiet" data-install-from-slack={app.client_id} title="Goes to the app's redirect URL with a code and without state, as installs from Slack's side do"
          onClick={() => act('/_control/slack/install-link', {...place, client_id: app.client_id})}>Install {app.name} from here</button>
      ))}
    </div>
  );
}

function Org({org, world, installs, act}) {
  const here = installs.filter((each) => each.is_enterprise_install && each.enterprise_id === org.id);
  const names = new Map(world.workspaces.map((team) => [team.id, team.name]));
  return (
    <section className="panel org" data-enterprise={org.id}>
      <header><h2>{org.name}</h2><span className="muted">Enterprise organization · {org.workspaces.map((id) => names.get(id)).join(', ')}</span></header>
      <Installs of={here} place={{enterprise_id: org.id}} act={act} apps={world.apps.filter((app) => app.org_deploy)} />
      {here.map((each) => {
        const missing = org.workspaces.filter((id) => !each.granted_teams.includes(id));
        return missing.length === 0 ? null : (
          <p key={each.client_id} className="muted">{each.app} is not in {missing.map((id) => names.get(id)).join(', ')} yet.{' '}
            <button className="quiet" data-grant onClick={() => act('/_control/slack/grant', {client_id: each.client_id, enterprise_id: org.id, team_ids: missing})}>Add to workspaces</button></p>
        );
      })}
    </section>
  );
}

function Workspace({team, world, installs, act}) {
  const people = world.people.filter((person) => person.teams.includes(team.id));
  const here = installs.filter((each) => each.team_id === team.id);
  const viaOrg = installs.filter((each) => each.granted_teams.includes(team.id));
  return (
    <section className="panel" data-workspace={team.id}>
      <header>{team.icon ? <img className="avatar" src={team.icon} alt="" width="36" height="36" /> : <Avatar name={team.name} id={team.id} />}
        <div><h2>{team.name}</h2><span className="muted">{team.domain}.slack.com</span></div></header>
      <Installs of={here} place={{team_id: team.id}} act={act} apps={viaOrg.length ? [] : world.apps} />
      {viaOrg.map((each) => <p key={each.client_id} className="muted">{each.app} is here through the organization.</p>)}
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <Link to={`/slack/${team.id}/${person.id}`} data-person={person.email} className={person.deleted ? 'gone' : ''}>
              <Avatar name={person.real_name} id={person.id} size={28} />
              <span>{person.real_name}<small>{person.email}</small></span>
              {person.is_admin && <em>admin</em>}{person.deleted && <em>deactivated</em>}{person.blocks_bot && <em>blocks apps</em>}
            </Link>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className="muted">Nobody is here yet. Add people with POST /_control/slack/person.</p>}
    </section>
  );
}
