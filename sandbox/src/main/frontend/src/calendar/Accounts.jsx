import {usePoll} from '../api.js';
import {Avatar, Empty, Link, Shell} from '../ui.jsx';

const NAMES = {google: 'Google', microsoft: 'Microsoft', icloud: 'iCloud', exchange: 'Exchange'};

/** All accounts with a calendar, by provider. */
export function Accounts() {
  const {data: accounts} = usePoll('/_control/calendar/accounts', 2000);
  if (!accounts) return <Shell current="/calendar"><p className="muted">Loading…</p></Shell>;
  const providers = Object.keys(NAMES).filter((key) => accounts.some((each) => each.provider === key));
  return (
    <Shell current="/calendar">
      <h1>Calendars</h1>
      <p className="lead">Choose a person to see their week.</p>
      {accounts.length === 0 && <Empty title="No calendar yet">Send a world file with <code>calendars</code> to <code>POST /_control/world</code>.</Empty>}
      <div className="workspaces">
        {providers.map((key) => (
          <section key={key} className="panel" data-provider={key}>
            <h2>{NAMES[key]}</h2>
            <ul className="people">{accounts.filter((each) => each.provider === key).map((each) => <Person key={each.email} account={each} />)}</ul>
          </section>
        ))}
      </div>
    </Shell>
  );
}

function Person({account}) {
  return (
    <li>
      <Link to={`/calendar/${account.provider}/${account.email}`} data-calendar={account.email}>
        <Avatar name={account.name} id={account.id} size={28} />
        <span>{account.name}<small>{account.email} · {account.zone}</small></span>
        {account.apps.length > 0 && <em>{account.apps.map((app) => app.app).join(', ')} has access</em>}
      </Link>
    </li>
  );
}
