import shared, {say} from '/webapps.js';

export default {
  ...shared('Mes étapes-actions', 'My steps'),
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['../../../forms/tab'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: say('démarrer l’étape-action choisie', 'start the step that is chosen')},
    focusFilter: {key: 'ctrl+shift+f', description: say('aller au premier filtre', 'go to the first filter')},
    focusList: {key: 'ctrl+alt+l', description: say('aller à la première étape-action', 'go to the first step')},
    focusForm: {key: 'ctrl+alt+f', description: say('aller au premier champ', 'go to the first field')}
  }
};
