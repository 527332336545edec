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
    this.choices = make('ul', {className: 'ptr-choices', 'aria-label': say('tab.choose')});
    this.transfer = transfer;
    this.message = make('textarea', {className: 'form-control', rows: 2, maxLength: 1500, name: 'message'});
    this.element = make('details', {className: 'ptr-transfer'},
      make('summary', {}, say('tab.transfer')),
      make('label', {}, say('tab.to'), this.to), this.options, this.chosen, this.choices,
      make('label', {}, say('tab.message'), this.message),
      make('button', {type: 'button', className: 'btn btn-default ptr-transfer-action', onclick: transfer}, say('tab.transfer.action')));
  }

  typed() {
    clearTimeout(this.timer);
    this.choices.replaceChildren();
    this.timer = setTimeout(() => this.search(), PAUSE);
    this.chosen.textContent = this.found.find(person => person.email === this.address())?.name ?? '';
  }

  async search() {
    const text = this.to.value.trim();
    const people = text === '' ? [] : await this.step.people(text).catch(() => []);
    if (text !== this.to.value.trim()) { return; }
    this.found = people;
    this.foundFor = text;
    this.options.replaceChildren(...people.map(person =>
      make('option', {value: person.email, label: person.name + ' · ' + person.team})));
    this.chosen.textContent = people.length === 1 ? people[0].name : '';
  }

  /** Those whom the typed name fits; everything that was typed stays. */
  offer(people) {
    this.choices.replaceChildren(...people.map(person => make('li', {},
      make('button', {type: 'button', className: 'btn btn-default', onclick: () => this.choose(person)},
        say('tab.transfer-to', person.name) + ' · ' + person.team))));
    this.choices.scrollIntoView({block: 'nearest'});
  }

  choose(person) {
    this.to.value = person.email;
    this.choices.replaceChildren();
    this.transfer();
  }

  /** The address that was typed or chosen; of a text that finds one person only, the address of that one. */
  address() {
    const text = this.to.value.trim();
    return !text.includes('@') && this.foundFor === text && this.found.length === 1 ? this.found[0].email : text;
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
    this.choices.replaceChildren();
    this.chosen.textContent = '';
    this.element.open = false;
  }
}
