import shared from '/webapps.js';

export default {
  ...shared('Accueil', 'Welcome'),
  links: []
};
