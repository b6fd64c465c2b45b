/** One feature of one organization: how it stands, since when, by whom, and what can be done about it. */
import {day, el, moment} from './dom.js';

const TASKS = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/default/#/?task=';

export function cell(organization, feature, open) {
  return el(
    'td',
    {class: 'lf-cell', 'data-feature': feature.feature},
    el('div', {class: 'lf-state'}, badge(feature), asked(feature)),
    since(feature),
    el('div', {class: 'lf-actions'}, button(organization, feature, open), process(organization, feature)),
  );
}

function badge(feature) {
  return el('span', {class: `lf-badge ${feature.enabled ? 'lf-on' : 'lf-off'}`}, feature.enabled ? 'On' : 'Off');
}

function asked(feature) {
  return feature.asked
    ? el('a', {class: 'lf-asked', href: TASKS + feature.taskId, title: 'Open the task in Tasklist'}, 'Asked for')
    : null;
}

function since(feature) {
  if (!feature.since) {
    return el('div', {class: 'lf-since'}, 'Never switched');
  }
  return el(
    'div',
    {class: 'lf-since', title: `${moment(feature.since)}, ${feature.by}: ${feature.reason}`},
    el('span', {}, `since ${day(feature.since)}`),
    el('span', {class: 'lf-by'}, `by ${feature.by}`),
  );
}

function button(organization, feature, open) {
  const verb = feature.enabled ? 'Disable' : 'Enable';
  return el(
    'button',
    {
      type: 'button',
      class: 'btn btn-default btn-xs',
      'aria-label': `${verb} ${feature.title} for ${organization.name}`,
      onclick: (event) => open(organization, feature, event.currentTarget),
    },
    `${verb}…`,
  );
}

function process(organization, feature) {
  const id = feature.lifecycleInstanceId ?? feature.enablementInstanceId;
  return id === null
    ? null
    : el(
        'a',
        {
          href: `#/process-instance/${id}/runtime`,
          'aria-label': `Process of ${feature.title} for ${organization.name}`,
          title: feature.lifecycleInstanceId ? 'Integration lifecycle' : 'Feature enablement',
        },
        'Process',
      );
}
