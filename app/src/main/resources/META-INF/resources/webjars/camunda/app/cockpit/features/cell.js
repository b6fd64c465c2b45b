/** One feature of one organization: how it stands, since when, by whom, and what can be done about it. */
import {day, el, moment} from './dom.js';

const TASKS = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/default/#/?task=`;

export function cell(organization, feature, open) {
  return el(
    'td',
    {class: 'lf-cell', 'data-feature': feature.feature},
    el('div', {class: 'lf-state'}, badge(feature), button(organization, feature, open)),
    feature.since ? since(feature) : null,
    links(organization, feature),
  );
}

function badge(feature) {
  if (feature.asked) {
    return el('span', {class: 'lf-badge lf-asked'}, 'Asked for');
  }
  return el('span', {class: `lf-badge ${feature.enabled ? 'lf-on' : 'lf-off'}`}, feature.enabled ? 'On' : 'Off');
}

function button(organization, feature, open) {
  const verb = feature.enabled ? 'Disable' : 'Enable';
  return el(
    'button',
    {
      type: 'button',
      class: 'btn btn-default btn-xs',
      'aria-label': `${verb} ${feature.title} for ${organization.name}`,
      onclick: () => open(organization, feature),
    },
    `${verb}…`,
  );
}

function since(feature) {
  return el(
    'div',
    {class: 'lf-since', title: `${moment(feature.since)}, ${feature.by}: ${feature.reason}`},
    el('span', {}, `${feature.enabled ? 'since' : 'off since'} ${day(feature.since)}`),
    el('span', {}, `by ${feature.by}`),
  );
}

function links(organization, feature) {
  const instance = feature.lifecycleInstanceId ?? feature.enablementInstanceId;
  if (!instance) {
    return null;
  }
  const which = `${feature.title} for ${organization.name}`;
  return el(
    'div',
    {class: 'lf-links'},
    feature.asked ? el('a', {href: TASKS + feature.taskId, 'aria-label': `Task: ${which}`}, 'Task') : null,
    el('a', {href: `#/process-instance/${instance}/runtime`, 'aria-label': `Process: ${which}`}, 'Process'),
  );
}
