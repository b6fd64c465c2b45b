export default {
  app: {name: 'Tasklist', vendor: 'Liaison'},
  customScripts: ['../../assets/liaison/session'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'moves the focus to the first list'},
    focusList: {key: 'ctrl+alt+l', description: 'moves the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'moves the focus to the first field of the form'},
  },
};
