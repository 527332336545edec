// What a person is asked before something that is easily done by mistake, in the place of the buttons.
import {make, say} from '/forms/page.js';

const button = (kind, text, onclick) => make('button', {type: 'button', className: 'btn ' + kind, onclick}, text);

export class Question {
  constructor() {
    this.element = make('div', {className: 'ptr-question', role: 'alertdialog', tabIndex: -1, hidden: true});
  }

  /** @param speaking what speaks against it */
  ask(verb, step, speaking, yes) {
    const closing = verb === 'close';
    const title = make('h4', {id: 'ptr-question'}, say('tab.ask.' + verb, step.id));
    this.element.setAttribute('aria-labelledby', 'ptr-question');
    this.element.replaceChildren(title,
      make('p', {}, say('tab.ask.' + verb + '.what', step.assignees.map(person => person.name).join(', '))),
      ...speaking.map(text => make('blockquote', {}, text)),
      make('div', {className: 'ptr-row'},
        button(closing ? 'btn-default' : 'btn-primary', say('tab.ask.' + verb + '.no'), () => this.withdraw()),
        button((closing ? 'btn-primary' : 'btn-default') + ' ptr-yes', say('tab.ask.' + verb + '.yes'), () => { this.withdraw(); yes(); })));
    this.element.hidden = false;
    this.element.focus();
    this.element.scrollIntoView({block: 'nearest'});
  }

  withdraw() {
    this.element.hidden = true;
  }
}
