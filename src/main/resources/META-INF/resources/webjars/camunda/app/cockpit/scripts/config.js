import shared from '/webapps.js';

export default {
  ...shared('Processus', 'Processes')
};
