// Offers only people who are members of the chosen workspace.
const into = document.querySelector('[data-into]');
const user = document.querySelector('[data-user]');
if (into && user) {
  const people = [...user.options];
  const offer = () => {
    const chosen = user.value;
    user.replaceChildren(...people.filter((person) => person.dataset.teams.split(' ').includes(into.value)));
    if ([...user.options].some((person) => person.value === chosen)) user.value = chosen;
    document.querySelector('[data-allow]').disabled = user.options.length === 0;
  };
  into.addEventListener('change', offer);
  offer();
}
