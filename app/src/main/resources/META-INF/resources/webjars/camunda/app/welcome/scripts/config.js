export default {
  app: {name: 'Welcome', vendor: 'Liaison'},
  customScripts: ['../../assets/liaison/session'],
  disableWelcomeMessage: true,
};
