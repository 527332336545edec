// What is to be read about a step.
import {chip, length, link, make, say, table, when} from '/forms/page.js';

const names = people => people.map(person => person.name).join(', ');

const neighbours = (steps, none) => steps.length === 0 ? say(none) : make('ul', {},
  ...steps.map(step => make('li', {}, chip(step.state), ' ', make('b', {}, step.id), ' · ', step.label)));

const deed = (key, one) => one ? say(key, one.by.name, when(one.at)) : '';

// Who has it now may be another than the one who started it.
const start = step => step.transferred?.passedOn && step.started && step.transferred.at > step.started.at
  ? deed('tab.handed-on', step.started) : deed('tab.by-at', step.started);

const said = (sentence, text) => text ? make('div', {}, sentence, make('blockquote', {}, text)) : sentence;

const handover = one => one ? said(one.inPlaceOf
  ? say('tab.replaced', one.by.name, one.to.name, when(one.at), one.inPlaceOf.name)
  : say('tab.transferred', one.by.name, one.to.name, when(one.at)), one.message) : '';

const waiver = one => one ? said(deed('tab.waived-by', one), one.reason) : '';

const lines = step => [
  ['tab.assignees', names(step.assignees)],
  ['tab.deputies', names(step.deputies)],
  ['tab.transfer-of', handover(step.transferred)],
  ['tab.started', start(step)],
  ['tab.closed', step.skippedFor === null ? deed('tab.by-at', step.terminated) : ''],
  ['tab.skipped', step.skippedFor === null ? waiver(step.waived) : said(deed('tab.by-at', step.terminated), step.skippedFor)],
  ['tab.description', step.description],
  ['tab.start-at', step.start ? when(step.start) + (step.startText ? ' (' + step.startText + ')' : '') : say('tab.no-start')],
  ['tab.due', step.durationMinutes === null ? '' : when(step.due)],
  ['tab.duration', length(step.durationMinutes)],
  ['tab.team', step.team],
  ['tab.criticality', say('criticality.' + step.criticality)],
  ['tab.phase', step.phase.code + ' · ' + step.phase.name],
  ['tab.prerequisites', neighbours(step.prerequisites, 'tab.no-prerequisites')],
  ['tab.dependents', neighbours(step.dependents, 'tab.no-dependents')]
];

const list = entries => make('dl', {}, ...entries.filter(([, value]) => value)
  .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));

const what = entry => make('div', {},
  [say('history.' + entry.kind),
    entry.by ? say('history.by', entry.by.name) : '',
    entry.to ? say('history.to', entry.to.name) : '',
    entry.inPlaceOf ? say('history.in-place', entry.inPlaceOf.name) : '',
    entry.after ? say('history.after', entry.after) : ''].filter(Boolean).join(' '),
  entry.detail ? make('blockquote', {}, entry.detail) : null);

/** State, run and since when: the line a person looks at first. */
export const standing = (step, page) => make('p', {className: 'ptr-standing'},
  chip(step.state),
  make('span', {}, step.since ? say('tab.since', when(step.since)) : ''),
  step.late ? make('b', {className: 'ptr-late'}, say('tab.late')) : null,
  step.live ? make('b', {className: 'ptr-run ptr-live'}, say('tab.live', step.run)) : make('span', {className: 'ptr-run'}, say('tab.run', step.run)),
  make('a', {href: page, target: '_blank', rel: 'noopener'}, say('tab.page')));

export const facts = step => [
  list([...lines(step).map(([key, value]) => [say(key), value]), ...step.extras.map(extra => [extra.header, extra.text])]),
  table(say('tab.milestones'), [say('tab.milestone'), say('tab.label'), say('tab.date', step.run)],
    step.milestones.map(one => [make('b', {}, one.code), one.label, when(one.instant)])),
  table(say('tab.environments'),
    [say('tab.environment'), say('tab.application'), say('tab.address'), say('tab.instance'), say('tab.remark')],
    step.environments.map(one => [make('b', {}, one.code), one.application, link(one.url), one.instance, one.remark])),
  table(say('tab.history'), [say('tab.when'), say('tab.what')],
    [...step.history].reverse().map(entry => [when(entry.at), what(entry)]))
].filter(Boolean);
