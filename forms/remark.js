// The field for a defect: it goes along with every action, and is kept while it is being typed.
import {make, say, timeOfDay} from '/forms/page.js';

const PAUSE = 1200;

const choice = (name, values) => make('select', {className: 'form-control', 'aria-label': say('tab.severity'), name},
  ...values.map(value => make('option', {value}, say('tab.severity.' + value))));

export class Remark {
  constructor(step) {
    this.step = step;
    this.text = make('textarea', {className: 'form-control', rows: 4, maxLength: 10000, name: 'defect', oninput: () => this.typed()});
    this.severity = choice('severity', ['MINOR', 'MAJOR', 'BLOCKING']);
    this.reference = make('input', {className: 'form-control', name: 'reference', maxLength: 100, placeholder: say('tab.reference')});
    this.link = make('input', {className: 'form-control', name: 'link', maxLength: 500, type: 'url', placeholder: say('tab.link')});
    this.saved = make('small', {className: 'ptr-note', role: 'status'});
    // On a phone what the step wants of the person comes first.
    this.element = make('details', {className: 'ptr-remark', open: matchMedia('(min-width: 701px)').matches},
      make('summary', {}, say('tab.defect')),
      make('label', {}, say('tab.defect.placeholder'), this.text),
      make('div', {className: 'ptr-row'}, this.severity, this.reference, this.link),
      make('small', {className: 'ptr-note'}, say('tab.defect.note')), this.saved);
  }

  isBlank() {
    return this.text.value.trim() === '';
  }

  /** As the API wants it; nothing when nothing was typed. */
  body() {
    return this.isBlank() ? null
      : {text: this.text.value, severity: this.severity.value, reference: this.reference.value, link: this.link.value};
  }

  async restore() {
    const draft = await this.step.draft().catch(() => null);
    if (draft?.text && this.isBlank()) { 
      this.text.value = draft.text;
      this.element.open = true;
    }
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  /** What is typed outlives a closed tab and a lost session. */
  async keep() {
    clearTimeout(this.timer);
    this.timer = null;
    const kept = await this.step.keepDraft(this.text.value).catch(() => null);
    this.saved.textContent = kept ? say('tab.saved', timeOfDay(kept.at)) : say('tab.not-saved');
  }

  leave() {
    if (this.timer) { this.keep(); }
  }

  clear() {
    clearTimeout(this.timer);
    this.timer = null;
    for (const field of [this.text, this.reference, this.link]) { field.value = ''; }
    this.saved.textContent = '';
  }
}
