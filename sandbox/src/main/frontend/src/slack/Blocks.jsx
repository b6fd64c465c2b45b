import {Message} from 'slack-blocks-to-jsx';
import {Control} from './Controls.jsx';

// Slack formats verbatim text too, and only leaves out automatic links; the renderer would leave out all of it.
const formatted = (block) => JSON.parse(JSON.stringify(block, (key, value) => (key === 'verbatim' ? undefined : value)));

// Slack shows what is no emoji as it was written, as the colons of two times; the renderer doubles them, or drops them.
const emoji = ({name}, parse) => {
  const shown = parse({name});
  return shown.includes(name) ? (name.startsWith(':') ? name : `:${name}:`) : shown;
};

const Static = ({block, users}) => <Message withoutWrapper theme="light" name="" logo="" blocks={[formatted(block)]} data={{users}} hooks={{emoji}} />;

/** Blocks as Slack shows them: text by the renderer, everything that can be used by our own controls. */
export function Blocks({blocks, people, values, enter, act, errors = {}}) {
  const users = people.map((person) => ({id: person.id, name: person.real_name, avatar: ''}));
  const control = (block, element) => (
    <Control key={element.action_id} block={block} element={element} people={people}
      entered={values?.[block.block_id]?.[element.action_id]} enter={enter} act={act} />
  );
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <div key={index} className={`block ${block.type}`} data-block={block.block_id}>
          {body(block, users, control)}
          {errors[block.block_id] && <p className="field-error" data-field-error={block.block_id}>{errors[block.block_id]}</p>}
        </div>
      ))}
    </div>
  );
}

function body(block, users, control) {
  if (block.type === 'actions') return <div className="row">{block.elements.map((element) => control(block, element))}</div>;
  if (block.type === 'input') {
    return (
      <div className="field">
        <span className="label">{block.label.text}{block.optional && <i> (optional)</i>}</span>
        {control(block, block.element)}
        {block.hint && <small>{block.hint.text}</small>}
      </div>
    );
  }
  if (block.type === 'section' && block.accessory && block.accessory.type !== 'image') {
    const {accessory, ...rest} = block;
    return <div className="with-accessory"><Static block={rest} users={users} /><div>{control(block, accessory)}</div></div>;
  }
  return <Static block={block} users={users} />;
}
