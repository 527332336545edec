import shared from '/webapps.js';

// What does not exist here, and what nobody may do, is not offered.
const absent = [
  'cockpit.navigation:batch', 'cockpit.navigation:decisions', 'cockpit.navigation:deployments', 'cockpit.navigation:reports',
  'cockpit.processDefinition.runtime.action', 'cockpit.jobDefinition.action',
  'cockpit.processDefinition.runtime.tab:call-process-definitions-table',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:called-process-instances-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.incident.action:increase-incident-external-task-retry'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', absent.join(','));

export default {
  ...shared('Processus', 'Processes')
};
