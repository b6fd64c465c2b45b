import {useState} from 'react';
import {STATUSES} from './Week.jsx';
import {addDays} from './days.js';

const RULES = {'': 'Does not repeat', 'FREQ=DAILY': 'Every day', 'FREQ=WEEKLY': 'Every week', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': 'Every weekday', 'FREQ=MONTHLY': 'Every month'};

/** Makes, changes or deletes an event. The last day of an all-day event is shown as its last day, not as the day after. */
export function EventForm({event, save, drop, close, whole}) {
  const [values, setValues] = useState({
    title: event.title ?? '', location: event.location ?? '', status: event.status ?? 'busy', rrule: event.rrule ?? '', all_day: event.all_day ?? false,
    start: event.start.slice(0, 16), end: event.all_day ? addDays(event.end, -1) : event.end.slice(0, 16),
  });
  const set = (name) => (change) => setValues({...values, [name]: change.target.value});
  const turn = (change) => {
    const allDay = change.target.checked;
    const time = (text, clock) => (allDay ? text.slice(0, 10) : `${text.slice(0, 10)}T${clock}`);
    setValues({...values, all_day: allDay, start: time(values.start, '09:00'), end: time(values.end, '10:00')});
  };
  const submit = (action) => {
    action.preventDefault();
    const {all_day: allDay, rrule, ...rest} = values;
    const body = {...rest, end: allDay ? addDays(values.end, 1) : values.end};
    save(event.occurrence ? body : {...body, rrule: rrule || null});
  };
  const type = values.all_day ? 'date' : 'datetime-local';
  return (
    <form className="panel form" onSubmit={submit} data-event-form>
      <label>Title<input name="title" value={values.title} onChange={set('title')} autoFocus /></label>
      <label>Location<input name="location" value={values.location} onChange={set('location')} /></label>
      <label>From<input name="start" type={type} required value={values.start} onChange={set('start')} /></label>
      <label>{values.all_day ? 'Last day' : 'To'}<input name="end" type={type} required value={values.end} onChange={set('end')} /></label>
      <label className="check"><input name="all_day" type="checkbox" checked={values.all_day} onChange={turn} /> All day</label>
      <label>Shows as<select name="status" value={values.status} onChange={set('status')}>{Object.entries(STATUSES).map(([id, name]) => <option key={id} value={id}>{name}</option>)}</select></label>
      {!event.occurrence && <label>Repeats<select name="rrule" value={values.rrule} onChange={set('rrule')}>
        {Object.entries({...RULES, ...(event.rrule && !RULES[event.rrule] ? {[event.rrule]: event.rrule} : {})}).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
      </select></label>}
      {event.occurrence && <p className="muted">This occurrence only. <button type="button" className="quiet" data-whole-series onClick={whole}>Change the whole series</button></p>}
      <button className="btn primary-fill" data-save-event>Save</button>
      {event.id && <button type="button" className="btn danger-fill" data-delete-event onClick={drop}>Delete</button>}
      <button type="button" className="btn" data-close-event onClick={close}>Close</button>
    </form>
  );
}
