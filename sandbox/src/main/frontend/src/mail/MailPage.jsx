import {useState} from 'react';
import {remove, usePoll} from '../api.js';
import {Empty, Link, Shell, clock} from '../ui.jsx';
import {MailView} from './MailView.jsx';

export function MailPage({id}) {
  const {data: mails, refresh} = usePoll('/_control/mail', 1500);
  const [wanted, setWanted] = useState('');
  if (!mails) return <Shell current="/mail"><p className="muted">Loading…</p></Shell>;
  const shown = mails.filter((mail) => `${mail.to} ${mail.from} ${mail.subject}`.toLowerCase().includes(wanted.toLowerCase())).reverse();
  const open = mails.find((mail) => String(mail.id) === id);
  return (
    <Shell current="/mail">
      <div className="bar"><h1>Mail</h1>
        <input type="search" placeholder="Search people and subjects" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <button className="btn" disabled={mails.length === 0} onClick={() => remove('/_control/mail').then(refresh)}>Delete all</button></div>
      {mails.length === 0 ? <Empty title="No mail yet">Send to this machine's SMTP port, and it appears here by itself.</Empty> : (
        <div className={`mail ${open ? 'reading' : ''}`}>
          <ul className="list">
            {shown.map((mail) => (
              <li key={mail.id}><Link to={`/mail/${mail.id}`} className={mail === open ? 'on' : ''} data-mail-id={mail.id} data-mail-to={mail.to.join(' ')}>
                <b>{mail.to.join(', ')}</b><time>{clock(mail.date)}</time><span>{mail.subject || '(no subject)'}</span><small>{(mail.text ?? '').slice(0, 90)}</small>
              </Link></li>
            ))}
            {shown.length === 0 && <li className="muted">Nothing matches.</li>}
          </ul>
          {open ? <MailView mail={open} /> : <Empty title="Choose a message">{mails.length} in the inbox.</Empty>}
        </div>
      )}
    </Shell>
  );
}
