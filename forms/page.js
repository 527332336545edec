// Elements, sentences and dates. Every text of plans and people enters the page as text, never as markup.
import known from '/texts.js';

const LOCALE = known.language === 'en' ? 'en-GB' : 'fr-BE';

/** The sentence under a key of the message bundles, its placeholders filled. */
export const say = (key, ...values) =>
  (known.texts[key] ?? key).replace(/\{(\d)\}/g, (all, index) => values[index] ?? all);

/** Ids of steps, which a browser would break behind their hyphen. */
const ID = /(?<![\p{L}\p{N}_./@:=&?#%+~-])((?=[\p{L}.-]*\p{N})[\p{L}\p{N}.]+(?:-[\p{L}\p{N}]+)+)(?![\p{L}\p{N}_/@=-])/u;
const whole = text => typeof text !== 'string' ? [text] : text.split(ID).map((part, index) => {
  if (index % 2 === 0 || part.length > 20) { return part; }
  const id = document.createElement('span');
  id.className = 'ptr-nb';
  id.textContent = part;
  return id;
});

/** An element with properties and children; a child that is null or empty is left out. */
export const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) { element[key] = value; } else { element.setAttribute(key, value); }
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== '').flatMap(whole));
  return element;
};

const format = options => new Intl.DateTimeFormat(LOCALE, {timeZone: known.zone, ...options});
const DAY = format({weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const TIME = format({hour: '2-digit', minute: '2-digit', second: '2-digit'});

/** An instant in the zone of the plan. */
export const when = instant => instant ? DAY.format(new Date(instant)) : '';
export const timeOfDay = instant => TIME.format(new Date(instant));

export const length = minutes => {
  if (minutes === null || minutes === undefined) { return ''; }
  const parts = [[Math.floor(minutes / 1440), 'tab.days'], [Math.floor(minutes % 1440 / 60), 'tab.hours'], [minutes % 60, 'tab.minutes']];
  return parts.filter(([count]) => count > 0).map(([count, key]) => say(key, count)).join(' ') || say('tab.minutes', 0);
};

export const chip = state => make('span',
  {className: 'ptr-state ptr-' + state.toLowerCase(), title: say('state.' + state + '.what')},
  state[0] + state.slice(1).toLowerCase());

export const link = address => /^https?:\/\//i.test(address ?? '')
  ? make('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, address)
  : address ?? '';

/** A table that becomes a list on a phone; null without rows. */
export const table = (title, heads, rows) => rows.length === 0 ? null : make('section', {},
  make('h4', {}, title),
  make('table', {},
    make('thead', {}, make('tr', {}, ...heads.map(head => make('th', {}, head)))),
    make('tbody', {}, ...rows.map(cells => make('tr', {},
      ...cells.map((cell, column) => make('td', {'data-head': heads[column]}, cell)))))));
