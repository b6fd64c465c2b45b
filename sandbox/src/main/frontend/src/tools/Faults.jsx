import {useState} from 'react';
import {call, post, remove, usePoll} from '../api.js';
import {Empty, Shell} from '../ui.jsx';

const KINDS = {
  http: 'HTTP status', slack_error: 'Slack error in the body', reset_before: 'Connection reset, nothing done', reset_after: 'Connection reset, done nevertheless',
  slow: 'Slow answer', malformed: 'Broken JSON', garbled: 'No times where times should be', revoke_token: 'Token is revoked', duplicate_event_same_id: 'Next event twice, same id', duplicate_event_new_id: 'Next event twice, new id',
};

export function Faults() {
  const faults = usePoll('/_control/faults', 1500);
  const settings = usePoll('/_control/settings', 3000);
  const time = usePoll('/_control/clock', 1000);
  const [fault, setFault] = useState({method: 'chat.postMessage', kind: 'http', status: 429, retry_after: 2, error: 'internal_error', millis: 4000, times: 1});
  const set = (name, number) => (event) => setFault({...fault, [name]: number ? Number(event.target.value) : event.target.value});
  const field = (name, text, number) => <label>{text}<input type={number ? 'number' : 'text'} value={fault[name]} onChange={set(name, number)} /></label>;
  const add = async (event) => {
    event.preventDefault();
    await post('/_control/faults', fault);
    faults.refresh();
  };
  const turn = (patch) => call('PUT', '/_control/settings', patch).then(settings.refresh);
  return (
    <Shell current="/faults">
      <h1>Faults</h1>
      <form className="panel form" onSubmit={add}>
        {field('method', 'Method, response_url, google.* or *')}
        <label>What happens<select value={fault.kind} onChange={set('kind')}>{Object.entries(KINDS).map(([id, name]) => <option key={id} value={id}>{name}</option>)}</select></label>
        {fault.kind === 'http' && field('status', 'Status', true)}
        {fault.kind === 'http' && fault.status === 429 && field('retry_after', 'Retry-After (s)', true)}
        {fault.kind === 'slack_error' && field('error', 'Error')}
        {fault.kind === 'slow' && field('millis', 'Milliseconds', true)}
        {field('times', 'How often', true)}
        <button className="btn primary-fill">Add</button>
      </form>
      {faults.data?.length === 0 && <Empty title="All is well">No trouble is waiting. Add some above: it hits the next matching call and is then gone.</Empty>}
      {faults.data?.length > 0 && <>
        <ul className="waiting">{faults.data.map((each, index) => <li key={index}><b>{each.method}</b> {KINDS[each.kind.toLowerCase()] ?? each.kind} <span className="muted">{each.times} left</span></li>)}</ul>
        <button className="btn" onClick={() => remove('/_control/faults').then(faults.refresh)}>Remove all</button>
      </>}
      <h2>Clock and limits</h2>
      <section className="panel form">
        <p>{time.data && new Date(time.data.now).toLocaleString()}</p>
        {[[60, '+1 min'], [3600, '+1 h'], [86400, '+1 day']].map(([seconds, name]) => (
          <button key={seconds} className="btn" onClick={() => post('/_control/clock', {advance_seconds: seconds}).then(time.refresh)}>{name}</button>
        ))}
        <label className="check"><input type="checkbox" checked={settings.data?.rate_limits ?? true} onChange={(event) => turn({rate_limits: event.target.checked})} /> Rate limits</label>
        <label>Latency (ms)<input type="number" min="0" value={settings.data?.latency_ms ?? 0} onChange={(event) => turn({latency_ms: Number(event.target.value)})} /></label>
      </section>
    </Shell>
  );
}
