// To whom a step goes: search as you type among the people of the plan, or any address where the company allows it.
import {make, say} from '/forms/page.js';

const PAUSE = 200;
let lists = 0;

export class Transfer {
  constructor(step, transfer) {
    this.step = step;
    this.found = [];
    const id = 'ptr-people-' + ++lists;
    this.to = make('input', {className: 'form-control', name: 'to', autocomplete: 'off', maxLength: 255,
      placeholder: say('tab.to.placeholder'), oninput: () => this.typed()});
    // The property of this name can only be read.
    this.to.setAttribute('list', id);
    this.options = make('datalist', {id});
    this.chosen = make('small', {className: 'ptr-note', role: 'status'});
    this.message = make('textarea', {className: 'form-control', rows: 2, maxLength: 1500, name: 'message'});
    this.element = make('details', {className: 'ptr-transfer'},
      make('summary', {}, say('tab.transfer')),
      make('label', {}, say('tab.to'), this.to), this.options, this.chosen,
      make('label', {}, say('tab.message'), this.message),
      make('button', {type: 'button', className: 'btn btn-default ptr-transfer-action', onclick: transfer}, say('tab.transfer.action')));
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
    this.chosen.textContent = this.found.find(person => person.email === this.address())?.name ?? '';
  }

  async search() {
    const text = this.to.value.trim();
    const people = text === '' ? [] : await this.step.people(text).catch(() => []);
    if (text !== this.to.value.trim()) { return; }
    this.found = people;
    this.options.replaceChildren(...people.map(person =>
      make('option', {value: person.email, label: person.name + ' · ' + person.team})));
    this.chosen.textContent = people.length === 1 ? people[0].name : '';
  }

  /** The address that was typed or chosen; of a name, the address of the only one found. */
  address() {
    const text = this.to.value.trim();
    return !text.includes('@') && this.found.length === 1 ? this.found[0].email : text;
  }

  /** @param assignees those whom the person sees the step assigned to: if they changed meanwhile, nothing is done */
  body(assignees) {
    return {to: this.address(), message: this.message.value, expected: assignees.map(person => person.email).join(',')};
  }

  clear() {
    this.to.value = '';
    this.message.value = '';
    this.found = [];
    this.options.replaceChildren();
    this.chosen.textContent = '';
    this.element.open = false;
  }
}
