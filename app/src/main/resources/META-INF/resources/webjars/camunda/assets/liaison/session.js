/**
 * Camunda's webapps show a sign-in form of their own when the session is over. Ours is the only one that works, so go
 * there instead.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(`${root}/login?out`);
  }
};

for (const name of ['pushState', 'replaceState']) {
  const original = history[name];
  history[name] = function (...args) {
    original.apply(this, args);
    leave();
  };
}
addEventListener('hashchange', leave);
leave();
