// What the engine's webapps have in common here: their language, their name, and our own sign-in form instead of theirs.
import branding from '/branding.js';

// As chosen on our pages; the cookie itself is closed to scripts.
const french = branding.language !== 'en';

const toSignIn = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/sign-in?to=' + encodeURIComponent(location.pathname));
  }
};
for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...values) {
    original.apply(this, values);
    toSignIn();
  };
}
addEventListener('hashchange', toSignIn);
toSignIn();

// The name at the top leads home, as on our pages; the webapps themselves have no way back.
document.addEventListener('click', event => {
  if (event.target.closest?.('.navbar-brand')) {
    event.preventDefault();
    event.stopPropagation();
    location.assign('/');
  }
}, true);

export default (frenchName, englishName) => ({
  app: {name: french ? frenchName : englishName, vendor: branding.name},
  // Only the one, else the browser's language would win.
  locales: {availableLocales: [branding.language], fallbackLocale: branding.language},
  disableWelcomeMessage: true
});
