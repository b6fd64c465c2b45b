import {usePoll} from './api.js';
import {Link, Shell} from './ui.jsx';

export function Overview() {
  const world = usePoll('/_control/world', 3000).data;
  const mail = usePoll('/_control/mail', 3000).data;
  const calls = usePoll('/_control/calls', 3000).data;
  const faults = usePoll('/_control/faults', 3000).data;
  const installed = usePoll('/_control/slack/installations', 3000).data;
  const teams = usePoll('/_control/teams/people', 3000).data;
  const calendars = usePoll('/_control/calendar/accounts', 3000).data;
  const time = usePoll('/_control/clock', 1000).data;
  const cards = [
    ['/slack', 'Slack', world && `${world.workspaces.length} workspaces · ${world.people.length} people`,
      world && world.workspaces.length === 0 ? 'No workspace yet. Send a world file to POST /_control/world.' : `The app is installed in ${installed?.length ?? 0}. Sit down at somebody's desk and click.`],
    ['/teams', 'Teams', world && teams && `${world.teams.tenants.length} tenants · ${teams.length} people`,
      `The app is with ${teams?.filter((each) => each.installed).length ?? 0} people. Install it for others, press its buttons, fill in its dialogs.`],
    ['/calendar', 'Calendars', calendars && `${calendars.length} accounts`, 'Google, Microsoft, iCloud and Exchange: weeks of people, and who has access to them.'],
    ['/mail', 'Mail', mail && `${mail.length} messages`, mail?.length ? `Latest: ${mail.at(-1).subject}` : 'Nothing came yet. Point SMTP here and it shows up.'],
    ['/calls', 'Call log', calls && `${calls.length} calls`, 'Every call of an API, event and interaction with its outcome.'],
    ['/faults', 'Faults', faults && `${faults.length} waiting`, 'Make the next call fail, hang or break, to see what the app does.'],
  ];
  return (
    <Shell current="/">
      <h1>A world in a box</h1>
      <p className="lead">A local Slack, Teams, Google, Microsoft, iCloud, Exchange and a mail server on the real wire formats. Nothing here leaves this machine.</p>
      <div className="cards">
        {cards.map(([to, title, figure, hint]) => (
          <Link key={to} to={to} className="card"><h2>{title}</h2><strong>{figure ?? '…'}</strong><p>{hint}</p></Link>
        ))}
      </div>
      {time && <p className="muted">The sandbox's clock says {new Date(time.now).toLocaleString()}.</p>}
    </Shell>
  );
}
