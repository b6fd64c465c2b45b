/** Asks for the reason, switches, and says what went wrong while it still can be put right. */
import {change} from './api.js';
import {el} from './dom.js';

const LONGEST = 1000;

/** Opens at once; `done` gets the new row. */
export function ask(node, organization, feature, done) {
  const enable = !feature.enabled;
  const verb = enable ? 'Enable' : 'Disable';
  const reason = el('textarea', {
    id: 'lf-reason',
    class: 'form-control',
    rows: 4,
    maxlength: LONGEST,
    'aria-describedby': 'lf-reason-error lf-reason-help',
  });
  const reasonError = el('p', {id: 'lf-reason-error', class: 'lf-error', role: 'alert'});
  const problem = el('p', {class: 'alert alert-danger', role: 'alert', hidden: true});
  const submit = el(
    'button',
    {type: 'submit', class: `btn ${enable ? 'lf-enable' : 'btn-danger'}`},
    `${verb} ${feature.title}`,
  );
  const cancel = el('button', {type: 'button', class: 'btn btn-default', onclick: () => dialog.close()}, 'Cancel');
  const form = el(
    'form',
    {novalidate: true, onsubmit: send},
    el('h2', {id: 'lf-title'}, `${verb} ${feature.title} for ${organization.name}?`),
    el('p', {class: 'lf-explanation'}, consequence(organization, feature)),
    feature.asked && feature.enabled === false
      ? el('p', {class: 'lf-explanation'}, 'This answers their request: the open task in Tasklist is completed.')
      : null,
    problem,
    el('label', {for: 'lf-reason'}, 'Reason'),
    reason,
    reasonError,
    el('p', {id: 'lf-reason-help', class: 'lf-help'}, 'The admins read it in their mail, and it stays with the feature.'),
    el('div', {class: 'lf-buttons'}, cancel, submit),
  );
  const dialog = el('dialog', {class: 'lf-dialog', 'aria-labelledby': 'lf-title', onclose: () => dialog.remove()}, form);
  node.append(dialog);
  dialog.showModal();
  reason.focus();

  async function send(event) {
    event.preventDefault();
    if (submit.disabled || !show({reason: reason.value.trim() ? '' : 'Say why: the admins are told.'})) {
      return;
    }
    submit.disabled = true;
    try {
      const row = await change(organization, feature, enable, reason.value.trim());
      dialog.close();
      done(row);
    } catch (failure) {
      problem.hidden = Boolean(failure.fields?.reason);
      problem.textContent = failure.message;
      show(failure.fields ?? {});
    } finally {
      submit.disabled = false;
    }
  }

  function show(errors) {
    reasonError.textContent = errors.reason ?? '';
    reason.setAttribute('aria-invalid', Boolean(errors.reason));
    if (errors.reason) {
      reason.focus();
    }
    return !errors.reason;
  }
}

function consequence(organization, feature) {
  if (!feature.enabled) {
    return `The global admins of ${organization.name} are told by mail and find it on their Integrations page.`;
  }
  return feature.lifecycleInstanceId
    ? 'Whatever is connected is removed: tokens are revoked, members are reached by the next channel. The admins are told by mail.'
    : `It disappears for everybody at ${organization.name}. The admins are told by mail.`;
}
