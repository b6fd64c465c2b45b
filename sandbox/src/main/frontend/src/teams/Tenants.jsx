import {useState} from 'react';
import {post, usePoll} from '../api.js';
import {Avatar, Empty, Link, Shell} from '../ui.jsx';

/** All tenants with their people: who has the app, who has blocked it, what the catalog holds. */
export function Tenants() {
  const {data: world, refresh: reread} = usePoll('/_control/world', 2000);
  const people = usePoll('/_control/teams/people', 1500);
  const [problem, setProblem] = useState(null);
  if (!world || !people.data) return <Shell current="/teams"><p className="muted">Loading…</p></Shell>;
  const act = async (what, body) => {
    try {
      await post(`/_control/teams/${what}`, body);
      setProblem(null);
    } catch (failure) {
      setProblem(failure.message);
    }
    people.refresh();
    reread();
  };
  return (
    <Shell current="/teams">
      <h1>Teams</h1>
      <p className="lead">Choose a person to see Teams with their eyes.</p>
      {problem && <p className="problem" role="alert" data-problem>{problem}</p>}
      {world.teams.tenants.length === 0 && (
        <Empty title="No tenant yet">Send a world file: <code>curl -d @world.json {location.origin}/_control/world</code></Empty>
      )}
      <div className="workspaces">
        {world.teams.tenants.map((office) => (
          <Office key={office.id} office={office} people={people.data.filter((each) => each.tenant === office.id)} act={act} setProblem={setProblem} />
        ))}
      </div>
    </Shell>
  );
}

function Office({office, people, act, setProblem}) {
  const without = people.filter((each) => !each.installed);
  return (
    <section className="panel" data-tenant={office.id}>
      <header><div><h2>{office.name}</h2><span className="muted">{office.domain} · {office.region}{office.disabled ? ' · bot switched off' : ''}</span></div></header>
      <Catalog office={office} setProblem={setProblem} />
      <div className="installs">
        {without.length > 0 && <button className="quiet" data-policy={office.id} onClick={() => act('policy', {tenant: office.id, everyone: true})}>Install for everyone by policy</button>}
        <button className="quiet" data-disable={office.id} onClick={() => act('tenant/disable', {tenant: office.id, disabled: !office.disabled})}>{office.disabled ? 'Allow the bot again' : 'Switch the bot off'}</button>
      </div>
      <ul className="people seats">
        {people.map((each) => <Seat key={each.email} person={each} act={act} />)}
      </ul>
    </section>
  );
}

function Seat({person, act}) {
  const who = {tenant: person.tenant, email: person.email};
  return (
    <li>
      <Link to={`/teams/${person.tenant}/${encodeURIComponent(person.email)}`} data-person={person.email} data-installed={person.installed}>
        <Avatar name={person.name} id={person.email} size={32} /><span>{person.name}<small>{person.email}</small></span>
      </Link>
      <span className="acts">
        {!person.installed && <button className="quiet" data-install={person.email} onClick={() => act('install', who)}>Install</button>}
        {person.installed && <button className="quiet" data-block={person.email} onClick={() => act(person.blocked ? 'unblock' : 'block', who)}>{person.blocked ? 'Unblock' : 'Block'}</button>}
        {person.installed && <button className="quiet" data-uninstall={person.email} onClick={() => act('uninstall', who)}>Uninstall</button>}
      </span>
    </li>
  );
}

function Catalog({office, setProblem}) {
  const {data, refresh} = usePoll(`/_control/teams/packages?tenant=${office.id}`, 3000);
  const upload = async (event) => {
    const [file] = event.target.files;
    const response = await fetch(`/_control/teams/packages?tenant=${office.id}`, {method: 'POST', body: file});
    const answer = await response.json();
    setProblem(response.ok ? null : answer.error);
    event.target.value = '';
    refresh();
  };
  return (
    <div className="catalog">
      {(data ?? []).map((app) => <span key={app.teams_app_id} className="tag" data-catalog-app={app.external_id}>{app.name} {app.version}</span>)}
      <label className="quiet">Upload an app<input type="file" accept=".zip" onChange={upload} data-package={office.id} /></label>
    </div>
  );
}
