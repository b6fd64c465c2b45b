import {useState} from 'react';
import {remove, usePoll} from '../api.js';
import {Empty, Shell, clock} from '../ui.jsx';

export function Calls() {
  const calls = usePoll('/_control/calls', 1500);
  const deliveries = usePoll('/_control/deliveries', 1500);
  const [side, setSide] = useState('in');
  const clear = () => Promise.all([remove('/_control/calls'), remove('/_control/deliveries')]).then(() => { calls.refresh(); deliveries.refresh(); });
  return (
    <Shell current="/calls">
      <div className="bar"><h1>Call log</h1><button className="btn" onClick={clear}>Clear</button></div>
      <div className="tabs" role="tablist">
        <button role="tab" aria-selected={side === 'in'} onClick={() => setSide('in')}>Calls by the app ({calls.data?.length ?? 0})</button>
        <button role="tab" aria-selected={side === 'out'} onClick={() => setSide('out')}>Sent to the app ({deliveries.data?.length ?? 0})</button>
      </div>
      {side === 'in' ? <In calls={calls.data ?? []} /> : <Out deliveries={deliveries.data ?? []} />}
    </Shell>
  );
}

function In({calls}) {
  if (calls.length === 0) return <Empty title="No calls yet">As soon as the app calls Slack, Google or Microsoft, each call shows up here.</Empty>;
  return (
    <div className="scroll-x"><table className="log">
      <thead><tr><th>Time</th><th>Method</th><th>Workspace or account</th><th>Answer</th><th>ms</th><th>Arguments</th></tr></thead>
      <tbody>{calls.slice(-300).reverse().map((call) => (
        <tr key={call.seq} className={call.error || call.status >= 400 ? 'bad' : ''}><td>{clock(call.at)}</td><td><b>{call.method}</b></td><td>{call.team}</td>
          <td>{call.error ?? (call.status === 200 ? 'ok' : call.status)}</td><td>{call.ms}</td><td className="args"><div>{JSON.stringify(call.args)}</div></td></tr>
      ))}</tbody>
    </table></div>
  );
}

function Out({deliveries}) {
  if (deliveries.length === 0) return <Empty title="Nothing was sent yet">Events and clicks that go to the app show up here with the app's answer.</Empty>;
  return (
    <div className="scroll-x"><table className="log">
      <thead><tr><th>Time</th><th>Kind</th><th>Type</th><th>Outcome</th><th>ms</th><th>Try</th><th>Answer</th></tr></thead>
      <tbody>{deliveries.slice(-300).reverse().map((each) => (
        <tr key={each.seq} className={each.outcome === 'ok' ? '' : 'bad'}><td>{clock(each.at)}</td><td>{each.kind}</td><td><b>{each.type}</b></td>
          <td>{each.status || ''} {each.outcome}</td><td>{each.ms}</td><td>{each.retry_num + 1}{each.retry_at && `, again ${clock(each.retry_at)}`}</td><td className="args"><div>{each.body}</div></td></tr>
      ))}</tbody>
    </table></div>
  );
}
