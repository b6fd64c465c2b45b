import {useState} from 'react';
import {Link} from '../ui.jsx';

const withBase = (html) => `<base target="_blank"><meta name="viewport" content="width=device-width">${html}`;

function Linked({text}) {
  return text.split(/(https?:\/\/[^\s<>"')]+)/).map((part, index) =>
    index % 2 ? <a key={index} href={part} target="_blank" rel="noopener">{part}</a> : part);
}

export function MailView({mail}) {
  const kinds = [['html', 'HTML', mail.html], ['text', 'Text', mail.text], ['parts', `Parts (${mail.parts.length})`, true], ['headers', 'Headers', true]].filter(([, , there]) => there);
  const [kind, setKind] = useState(kinds[0][0]);
  const shown = kinds.some(([id]) => id === kind) ? kind : kinds[0][0];
  return (
    <article className="letter" data-mail={mail.id}>
      <Link to="/mail" className="back">‹ All mail</Link>
      <h2>{mail.subject || '(no subject)'}</h2>
      <p className="muted">{mail.from} → {mail.to.join(', ')}<br />{new Date(mail.date).toLocaleString()}</p>
      {mail.invitation && (
        <p className="muted" data-mail-invitation={mail.invitation.method}>{mail.invitation.method} · {mail.invitation.start} – {mail.invitation.end} · {mail.invitation.uid} · sequence {mail.invitation.sequence}</p>
      )}
      {mail.attachments.length > 0 && (
        <p className="attachments">{mail.attachments.map((each, index) => (
          <a key={index} className="tag" href={`/_control/mail/${mail.id}/attachments/${index}`} download={each.filename ?? 'attachment'} data-attachment={each.filename}>{each.filename ?? each.content_type} <small>{each.size} bytes</small></a>
        ))}</p>
      )}
      <div className="tabs" role="tablist">
        {kinds.map(([id, name]) => <button key={id} role="tab" aria-selected={shown === id} data-mail-tab={id} onClick={() => setKind(id)}>{name}</button>)}
        <a href={`/_control/mail/${mail.id}/raw`} target="_blank" rel="noopener">Raw</a>
      </div>
      {shown === 'html' && <iframe title="Message" sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={withBase(mail.html)} data-mail-html />}
      {shown === 'text' && <pre className="plain" data-mail-text><Linked text={mail.text} /></pre>}
      {shown === 'parts' && mail.parts.map((part) => (
        <section key={part.path} className="part"><h3>{part.path} · {part.content_type}</h3>
          {part.filename && <p className="muted">{part.disposition} · {part.filename} · {part.size} bytes</p>}
          {part.text && <pre>{part.text}</pre>}</section>
      ))}
      {shown === 'headers' && <table><tbody>{mail.headers.map((header, index) => <tr key={index}><th>{header.name}</th><td>{header.value}</td></tr>)}</tbody></table>}
    </article>
  );
}
