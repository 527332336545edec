// The defects recorded at a step, each with the button that resolves or reopens it where the reader may.
import {link, make, say, table, when} from '/forms/page.js';

const words = defect => make('div', {},
  make('span', {className: 'ptr-text'}, defect.text),
  defect.reference || defect.link ? make('div', {}, defect.reference, defect.reference && defect.link ? ' · ' : '', link(defect.link)) : null);

const standing = defect => defect.state === 'OPEN'
  ? say('tab.severity.' + defect.severity)
  : say('tab.severity.' + defect.severity) + ' · ' + say('tab.resolved', defect.resolvedBy?.name ?? '', when(defect.resolvedAt));

const change = (defect, on) => {
  if (!defect.mayChange) { return ''; }
  const open = defect.state === 'OPEN';
  return make('button', {type: 'button', className: 'btn btn-default', onclick: () => open ? on.resolve(defect.id) : on.reopen(defect.id)},
    say(open ? 'tab.resolve' : 'tab.reopen'));
};

/** @param on what the buttons do: resolve(id) and reopen(id) */
export const defectList = (defects, on) => table(say('tab.defects'),
  [say('tab.when'), say('tab.who'), say('tab.found'), say('tab.severity'), say('tab.action')],
  defects.map(defect => [when(defect.at), defect.by.name, words(defect), standing(defect), change(defect, on)]));
