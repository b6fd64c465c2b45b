export default {
  app: {name: 'Admin', vendor: 'Liaison'},
  customScripts: ['../../assets/liaison/session'],
  disableWelcomeMessage: true,
};
