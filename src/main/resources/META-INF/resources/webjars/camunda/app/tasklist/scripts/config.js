import shared from '/webapps.js';

export default {
  ...shared('Mes étapes-actions', 'My steps'),
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['../../../forms/tab'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'démarrer l’étape-action choisie'},
    focusFilter: {key: 'ctrl+shift+f', description: 'aller au premier filtre'},
    focusList: {key: 'ctrl+alt+l', description: 'aller à la première étape-action'},
    focusForm: {key: 'ctrl+alt+f', description: 'aller au premier champ'}
  }
};
