import {useState} from 'react';
import {call, post, remove, usePoll} from '../api.js';
import {Empty, Link, Shell} from '../ui.jsx';
import {EventForm} from './EventForm.jsx';
import {addDays, dayName, localDay, localTime, midnight, monday} from './days.js';

export const STATUSES = {busy: 'Busy', tentative: 'Tentative', oof: 'Out of office', workingElsewhere: 'Working elsewhere', free: 'Free'};

/** One person's week, on the clock of their calendar. */
export function Week({provider, email}) {
  const {data: time} = usePoll('/_control/clock', 60000);
  const [start, setStart] = useState(new URLSearchParams(location.search).get('week'));
  const [open, setOpen] = useState(null);
  const [problem, setProblem] = useState(null);
  const base = `/_control/calendar/accounts/${provider}/${email}`;
  const {data: head} = usePoll(base, 60000);
  const first = start ?? (time && head && monday(localDay(time.now, head.zone)));
  const from = first && head && midnight(first, head.zone);
  const to = first && head && midnight(addDays(first, 7), head.zone);
  const {data: account, error, refresh} = usePoll(from ? `${base}?from=${from}&to=${to}` : null, 1500);
  if (error) return <Shell current="/calendar"><Empty title="No such calendar"><Link to="/calendar">Choose another one</Link>.</Empty></Shell>;
  if (!account?.occurrences) return <Shell current="/calendar"><p className="muted">Loading…</p></Shell>;
  const go = (days) => {
    const next = addDays(first, days);
    setStart(next);
    history.replaceState(null, '', `?week=${next}`);
  };
  const act = async (work) => {
    try {
      await work();
      setProblem(null);
      setOpen(null);
    } catch (failure) {
      setProblem(failure.message);
    }
    refresh();
  };
  const days = [0, 1, 2, 3, 4, 5, 6].map((each) => addDays(first, each));
  return (
    <Shell current="/calendar">
      <div className="bar">
        <h1><Link to="/calendar" aria-label="All calendars">‹</Link> {account.name}</h1>
        <button className="btn" onClick={() => go(-7)} aria-label="Week before" data-week-before>‹</button>
        <button className="btn" onClick={() => go(7)} aria-label="Week after" data-week-after>›</button>
        <button className="btn primary-fill" onClick={() => setOpen({start: `${days[0]}T09:00`, end: `${days[0]}T10:00`})} data-add-event>New event</button>
      </div>
      <p className="muted">{account.email} · {account.zone}{account.error && ` · cannot be read: ${account.error}`}</p>
      {problem && <p className="problem" role="alert">{problem}</p>}
      {open && <EventForm key={open.key ?? 'new'} event={open} close={() => setOpen(null)}
        save={(values) => act(() => (open.id ? call('PATCH', where(base, open), values) : post(`${base}/events`, values)))}
        whole={() => setOpen({...account.events.find((each) => each.id === open.series), key: open.series})}
        drop={() => act(() => remove(where(base, open)))} />}
      <div className="week">
        {days.map((day) => <Day key={day} day={day} account={account} open={setOpen} />)}
      </div>
      {provider === 'icloud' && <p><Link to={`/icloud/account/${email}`} data-apple-account>Apple Account: app-specific passwords</Link></p>}
      {provider === 'exchange' && <p><Link to="/exchange" data-exchange-admin>Exchange: service accounts</Link></p>}
      {provider !== 'exchange' && <Apps account={account} act={act} base={base} />}
    </Shell>
  );
}

/** A series is changed as a whole, an occurrence of it by its own beginning. */
const where = (base, event) => `${base}/events/${encodeURIComponent(event.series ?? event.id)}${event.occurrence ? `?occurrence=${event.occurrence}` : ''}`;

function Day({day, account, open}) {
  const on = (each) => localDay(each.from, account.zone) <= day && day <= localDay(new Date(new Date(each.to) - 1), account.zone);
  const edit = (each) => open({
    ...each, key: each.series + each.original,
    ...(each.recurs ? {occurrence: each.original} : {occurrence: null, series: null}),
  });
  return (
    <section data-day={day}>
      <h2>{dayName(day)}</h2>
      {account.occurrences.filter(on).map((each) => (
        <button key={each.series + each.original} className={`event ${each.status} ${each.cancelled ? 'cancelled' : ''}`} onClick={() => edit(each)}
          data-event={each.series} data-status={each.status} data-cancelled={each.cancelled || undefined}>
          <b>{each.title || 'No title'}</b>
          <span>{each.all_day ? 'All day' : `${localTime(each.from, account.zone)}–${localTime(each.to, account.zone)}`}{each.recurs && ' ↻'}</span>
          <span>{STATUSES[each.status]}{each.location && ` · ${each.location}`}</span>
        </button>
      ))}
    </section>
  );
}

function Apps({account, act, base}) {
  return (
    <section className="panel">
      <h2>Apps with access</h2>
      {account.apps.length === 0 && <p className="muted" data-no-apps>No app has access to this account.</p>}
      {account.apps.map((app) => (
        <div key={app.client_id} className="form" data-app={app.client_id}>
          <p><b>{app.app}</b> <span className="muted">{app.scopes?.join(' ')}</span></p>
          <button className="btn danger-fill" data-revoke={app.client_id} onClick={() => act(() => post(`${base}/revoke`, {client_id: app.client_id}))}>Remove access</button>
          <button className="btn" data-kill-refresh={app.client_id} onClick={() => act(() => post(`${base}/revoke`, {client_id: app.client_id, only: 'refresh_tokens'}))}>End sessions only</button>
        </div>
      ))}
    </section>
  );
}
