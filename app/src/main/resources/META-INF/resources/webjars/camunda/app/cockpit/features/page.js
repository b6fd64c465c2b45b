/** The page: all organizations with all features. */
import {organizations as load} from './api.js';
import {cell} from './cell.js';
import {ask} from './dialog.js';
import {el} from './dom.js';

/** Draws the page into the node; `drawn` is called when it has something to show. Returns what takes it away again. */
export function mount(node, drawn) {
  let organizations = [];
  const style = el('link', {rel: 'stylesheet', href: new URL('./features.css', import.meta.url).href});
  const filter = el('input', {
    id: 'lf-filter',
    type: 'search',
    class: 'form-control',
    placeholder: 'Filter by organization, feature or person',
    oninput: draw,
  });
  const waiting = el('input', {id: 'lf-waiting', type: 'checkbox', onchange: draw});
  const count = el('p', {class: 'lf-count', role: 'status'});
  const content = el('div', {class: 'lf-content'}, el('p', {class: 'lf-message'}, 'Loading…'));
  const tools = el(
    'div',
    {class: 'lf-tools'},
    el('label', {class: 'sr-only', for: 'lf-filter'}, 'Filter'),
    filter,
    el('label', {class: 'lf-check', for: 'lf-waiting'}, waiting, 'Only what is asked for'),
    count,
  );
  const page = el(
    'div',
    {class: 'lf-page'},
    el('h1', {}, 'Features'),
    el('p', {class: 'lf-lead'}, 'What is switched on for whom. Everything is off until support enables it.'),
    tools,
    content,
  );
  node.append(style, page);
  const previousTitle = document.title;
  document.title = 'Liaison Cockpit | Features';
  refresh();

  async function refresh() {
    try {
      organizations = await load();
      tools.hidden = false;
      draw();
    } catch (failure) {
      tools.hidden = true;
      count.textContent = '';
      content.replaceChildren(
        el(
          'div',
          {class: 'alert alert-danger', role: 'alert'},
          el('p', {}, failure.message),
          failure.final
            ? null
            : el('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: refresh}, 'Try again'),
        ),
      );
    }
    drawn();
  }

  function draw() {
    const shown = organizations.filter(matches);
    const all = organizations.length;
    count.textContent = all ? `${shown.length} of ${all} ${all === 1 ? 'organization' : 'organizations'}` : '';
    content.replaceChildren(shown.length ? table(shown) : nothing());
  }

  function matches(organization) {
    const words = filter.value.trim().toLowerCase();
    const features = organization.features.filter((feature) => feature.asked || !waiting.checked);
    const found = [
      organization.name,
      ...features.filter((feature) => feature.enabled || feature.asked).flatMap((it) => [it.title, it.by ?? '']),
    ];
    return features.length > 0 && (!words || found.some((text) => text.toLowerCase().includes(words)));
  }

  function table(shown) {
    const titles = organizations[0].features.map((feature) => el('th', {scope: 'col'}, feature.title));
    return el(
      'table',
      {class: 'lf-table'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Organization'), ...titles)),
      el('tbody', {}, ...shown.map(row)),
    );
  }

  function row(organization) {
    return el(
      'tr',
      {'data-organization': organization.id},
      el('th', {scope: 'row'}, organization.name),
      ...organization.features.map((feature) => cell(organization, feature, open)),
    );
  }

  function nothing() {
    if (organizations.length === 0) {
      return el('p', {class: 'lf-message'}, 'There is no organization yet. Import one, and it appears here with everything off.');
    }
    const clear = () => {
      filter.value = '';
      waiting.checked = false;
      draw();
      filter.focus();
    };
    return el(
      'p',
      {class: 'lf-message'},
      waiting.checked ? 'No organization is waiting for a decision. ' : 'No organization fits the filter. ',
      el('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: clear}, 'Show all'),
    );
  }

  function open(organization, feature) {
    ask(page, organization, feature, async () => {
      await refresh();
      content
        .querySelector(`[data-organization="${organization.id}"] [data-feature="${feature.feature}"] button`)
        ?.focus();
    });
  }

  return () => {
    document.title = previousTitle;
    style.remove();
    page.remove();
  };
}
