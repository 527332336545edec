// What the engine's webapps have in common here: their language, their name, and our own sign-in form instead of theirs.
import branding from '/branding.js';

// As chosen on our pages; the cookie itself is closed to scripts.
const language = branding.language;
document.documentElement.lang = language;

// The widgets ask for their texts once and show bare keys for good when these come later. Each webapp waits for this
// module before it starts: what is put into its own cache here is there in time, and always as the server has it now.
const remember = async base => {
  const folder = `${base.getAttribute('app-root')}/app/${location.pathname.split('/app/')[1].split('/')[0]}/locales/`;
  const texts = await fetch(`${folder}${language}.json?bust=${window.bust}`).then(answer => answer.json());
  const cache = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  cache[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(texts);
  localStorage.setItem('camunda-web', JSON.stringify(cache));
  // The bar at the top shows this one's bare key where the page does not hand the text over.
  document.querySelector('[cam-widget-header]')
    ?.setAttribute('toggle-navigation', texts.labels.CAM_WIDGET_HEADER_TOGGLE_NAVIGATION);
};
// Without them the webapp looks for the texts itself, and says so when it does not find them either.
await remember(document.querySelector('base')).catch(() => {});

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

export const say = (inFrench, inEnglish) => language === 'en' ? inEnglish : inFrench;

export default (inFrench, inEnglish) => ({
  app: {name: say(inFrench, inEnglish), vendor: branding.name},
  // Only the one, else the browser's language would win.
  locales: {availableLocales: [language], fallbackLocale: language},
  disableWelcomeMessage: true
});
