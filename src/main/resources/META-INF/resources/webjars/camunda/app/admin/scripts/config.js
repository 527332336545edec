import shared from '/webapps.js';

export default {
  ...shared('Administration', 'Administration')
};
