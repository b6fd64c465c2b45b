import {Empty} from '../ui.jsx';
import {Blocks} from './Blocks.jsx';
import {useClicks} from './useClicks.js';

export function HomeTab({view, who, app, people, refresh}) {
  const {values, enter, act, problem} = useClicks(who, {view_id: view.id}, refresh);
  if (!view.id) return <Empty title="This is a work in progress">{app} has not published a Home for this person. It does so when it answers <code>app_home_opened</code> with <code>views.publish</code>.</Empty>;
  return (
    <div className="home" data-home={view.id} data-hash={view.hash}>
      <Blocks blocks={view.blocks} people={people} values={{...view.state.values, ...values}} enter={enter} act={act} />
      {problem && <p className="problem" role="alert" data-interaction-error>{problem}</p>}
    </div>
  );
}
