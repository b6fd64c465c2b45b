import {useState} from 'react';
import {Confirm} from './Confirm.jsx';
import {fieldOf, optionsOf, valueOf} from './values.js';

const label = (text) => text?.text ?? '';
const data = (block, element) => ({'data-action-id': element.action_id, 'data-block-id': block.block_id});

/** One interactive element; `act` is called when Slack would send an interaction, `enter` on every change. */
export function Control({block, element, people, entered, enter, act}) {
  const [asking, setAsking] = useState(null);
  const go = (extra) => (element.confirm ? setAsking(() => () => act(block, element, extra)) : act(block, element, extra));
  const change = (value) => {
    enter(block, element, {[fieldOf(element)]: value});
    if (block.type !== 'input' || block.dispatch_action) go({[fieldOf(element)]: value});
  };
  const Kind = KINDS[element.type];
  if (!Kind) return <span className="muted">A {element.type} is not shown here.</span>;
  return (
    <>
      <Kind block={block} element={element} people={people} value={valueOf(element, entered)} change={change} go={go}
        enter={(value) => enter(block, element, {[fieldOf(element)]: value})} />
      {asking && <Confirm dialog={element.confirm} onAnswer={(yes) => { setAsking(null); if (yes) asking(); }} />}
    </>
  );
}

function Button({block, element, go}) {
  const style = element.style === 'primary' ? 'primary-fill' : element.style === 'danger' ? 'danger-fill' : '';
  const click = () => {
    if (element.url) window.open(element.url, '_blank', 'noopener');
    go({});
  };
  return <button type="button" className={`btn ${style}`} title={element.url} aria-label={element.accessibility_label} data-value={element.value} {...data(block, element)} onClick={click}>{label(element.text)}</button>;
}

function Options({element}) {
  const list = (options) => options.map((option) => <option key={option.value} value={option.value}>{label(option.text)}</option>);
  if (element.option_groups) return element.option_groups.map((group, i) => <optgroup key={i} label={label(group.label)}>{list(group.options)}</optgroup>);
  return list(element.options ?? []);
}

function Select({block, element, value, change}) {
  return (
    <select {...data(block, element)} value={value ?? ''} onChange={(event) => change(event.target.value)}>
      <option value="" disabled>{label(element.placeholder) || 'Select an option'}</option>
      <Options element={element} />
    </select>
  );
}

function MultiSelect({block, element, value, change}) {
  const chosen = value ?? [];
  const toggle = (each) => change(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
  return (
    <div className="multi" {...data(block, element)}>
      {optionsOf(element).map((option) => (
        <button type="button" key={option.value} data-option={option.value} aria-pressed={chosen.includes(option.value)} onClick={() => toggle(option.value)}>{label(option.text)}</button>
      ))}
    </div>
  );
}

function People({block, element, people, value, change}) {
  return (
    <select {...data(block, element)} value={value ?? ''} onChange={(event) => change(event.target.value)}>
      <option value="" disabled>{label(element.placeholder) || 'Select a person'}</option>
      {people.map((person) => <option key={person.id} value={person.id}>{person.real_name}</option>)}
    </select>
  );
}

function Choices({block, element, value, change}) {
  const many = element.type === 'checkboxes';
  const chosen = many ? value ?? [] : [value];
  const pick = (each) => change(!many ? each : chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
  return (
    <div className="choices" {...data(block, element)}>
      {element.options.map((option) => (
        <label key={option.value}>
          <input type={many ? 'checkbox' : 'radio'} data-option={option.value} checked={chosen.includes(option.value)} onChange={() => pick(option.value)} />
          <span>{label(option.text)}{option.description && <small>{label(option.description)}</small>}</span>
        </label>
      ))}
    </div>
  );
}

function Overflow({block, element, go}) {
  const [open, setOpen] = useState(false);
  const pick = (option) => {
    setOpen(false);
    if (option.url) window.open(option.url, '_blank', 'noopener');
    go({selected_option: option.value});
  };
  return (
    <div className="overflow">
      <button type="button" className="btn" aria-label="More" aria-expanded={open} {...data(block, element)} onClick={() => setOpen(!open)}>⋯</button>
      {open && <div className="menu">{element.options.map((option) => <button type="button" key={option.value} data-option={option.value} onClick={() => pick(option)}>{label(option.text)}</button>)}</div>}
    </div>
  );
}

function Typed({block, element, value, enter, go}) {
  const props = {
    ...data(block, element), value: value ?? '', placeholder: label(element.placeholder), autoFocus: element.focus_on_load,
    onChange: (event) => enter(event.target.value),
    onKeyDown: (event) => {
      if (event.key === 'Enter' && block.dispatch_action && !element.multiline) {
        event.preventDefault();
        go({value: event.target.value});
      }
    },
  };
  if (element.multiline) return <textarea rows="4" {...props} />;
  const type = {email_text_input: 'email', url_text_input: 'url', number_input: 'number'}[element.type] ?? 'text';
  return <input type={type} step={element.is_decimal_allowed ? 'any' : undefined} {...props} />;
}

function Picker({block, element, value, change}) {
  if (element.type === 'datetimepicker') {
    const local = value ? new Date(value * 1000 - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16) : '';
    return <input type="datetime-local" {...data(block, element)} value={local} onChange={(event) => change(Math.floor(new Date(event.target.value) / 1000))} />;
  }
  return <input type={element.type === 'datepicker' ? 'date' : 'time'} {...data(block, element)} value={value ?? ''} onChange={(event) => change(event.target.value || null)} />;
}

const KINDS = {
  button: Button, static_select: Select, multi_static_select: MultiSelect, users_select: People, checkboxes: Choices,
  radio_buttons: Choices, overflow: Overflow, plain_text_input: Typed, email_text_input: Typed, url_text_input: Typed,
  number_input: Typed, datepicker: Picker, timepicker: Picker, datetimepicker: Picker,
};
