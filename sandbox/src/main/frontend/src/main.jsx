import {createRoot} from 'react-dom/client';
import {Overview} from './Overview.jsx';
import {Accounts} from './calendar/Accounts.jsx';
import {Week} from './calendar/Week.jsx';
import {MailPage} from './mail/MailPage.jsx';
import {Desk} from './slack/Desk.jsx';
import {Workspaces} from './slack/Workspaces.jsx';
import {TeamsDesk} from './teams/TeamsDesk.jsx';
import {Tenants} from './teams/Tenants.jsx';
import {Calls} from './tools/Calls.jsx';
import {Faults} from './tools/Faults.jsx';
import 'adaptivecards/dist/adaptivecards.css';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './teams/teams.css';

function page() {
  const [first, second, third] = location.pathname.split('/').filter(Boolean);
  if (first === 'slack' && second && third) return <Desk teamId={second} userId={third} />;
  if (first === 'slack') return <Workspaces />;
  if (first === 'teams' && second && third) return <TeamsDesk tenant={second} email={decodeURIComponent(third)} />;
  if (first === 'teams') return <Tenants />;
  if (first === 'calendar' && second && third) return <Week provider={second} email={decodeURIComponent(third)} />;
  if (first === 'calendar') return <Accounts />;
  if (first === 'mail') return <MailPage id={second} />;
  if (first === 'calls') return <Calls />;
  if (first === 'faults') return <Faults />;
  return <Overview />;
}

createRoot(document.getElementById('root')).render(page());
