import {colorOf, initials} from './api.js';

export function Avatar({name, id, size = 36, app = false}) {
  const style = {width: size, height: size, lineHeight: `${size}px`, fontSize: size * 0.4, background: app ? '#1264a3' : colorOf(id ?? name)};
  return <span className="avatar" style={style} aria-hidden="true">{app ? name[0] : initials(name)}</span>;
}

export function Link({to, children, ...rest}) {
  return <a href={to} {...rest}>{children}</a>;
}

export function Empty({title, children}) {
  return <div className="empty"><h2>{title}</h2><div>{children}</div></div>;
}

export function Shell({current, children}) {
  const pages = [['/', 'Overview'], ['/slack', 'Slack'], ['/teams', 'Teams'], ['/calendar', 'Calendars'], ['/mail', 'Mail'], ['/calls', 'Call log'], ['/faults', 'Faults']];
  return (
    <div className="shell">
      <nav className="top">
        <Link to="/" className="brand"><img src="/assets/icon.svg" alt="" width="26" height="26" /><b>Sandbox</b></Link>
        <div className="links">
          {pages.map(([path, name]) => <Link key={path} to={path} className={path === current ? 'on' : ''} aria-current={path === current ? 'page' : undefined}>{name}</Link>)}
        </div>
      </nav>
      <main>{children}</main>
    </div>
  );
}

export const clock = (iso) => new Date(iso).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', second: '2-digit'});
export const stamp = (ts) => new Date(Number(ts) * 1000).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
export const day = (ts) => new Date(Number(ts) * 1000).toLocaleDateString([], {weekday: 'long', day: 'numeric', month: 'long'});
