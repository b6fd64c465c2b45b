export default {
  app: {name: 'Cockpit', vendor: 'Liaison'},
  customScripts: ['../../assets/liaison/session', 'features/plugin'],
  disableWelcomeMessage: true,
};
