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
      // The header's request for the user's name ends unseen by Angular, before this page is drawn or soon after.
      const look = () => scope.$root.$applyAsync();
      unmount = mount(node, look);
      setTimeout(look, 1500);
    },
    unmount: () => unmount(),
  },
];
