/** Cockpit's page "Features", and its entry in the menu. */
import {mount} from './page.js';

const supportOnly = [
  '$rootScope',
  ($rootScope) => (answer) => answer(null, Boolean($rootScope.authentication?.canAccess('admin'))),
];

let unmount = () => {};

export default [
  {
    id: 'liaison-features-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    properties: {
      label: 'Features',
      pagePath: '#/features',
      checkActive: (path) => path.includes('#/features'),
      access: supportOnly,
    },
  },
  {
    id: 'liaison-features-page',
    pluginPoint: 'cockpit.route',
    properties: {path: '/features'},
    render: (node, api, scope) => {
      // The header learns the user's name only when Angular looks.
      unmount = mount(node, () => scope.$root.$applyAsync());
    },
    unmount: () => unmount(),
  },
];
