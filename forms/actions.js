// What a person can do to a step; only what is possible is offered.
import {make, say} from '/forms/page.js';
import {Remark} from '/forms/remark.js';
import {Transfer} from '/forms/transfer.js';

export class Actions {
  /** @param act carries out a verb: act(verb, body, named) */
  constructor(step, act) {
    this.act = act;
    this.remark = new Remark(step);
    this.transfer = new Transfer(step, () => this.do('transfer', this.transfer.body(this.assignees)));
    this.reason = make('input', {className: 'form-control', name: 'reason', maxLength: 1500});
    this.verbs = make('div', {className: 'ptr-row ptr-verbs'});
    this.record = this.button('defects', 'btn-default', () => this.do('defects', this.remark.body() ?? {text: ''}));
    this.skip = make('details', {className: 'ptr-skip'},
      make('summary', {}, say('tab.skip')),
      make('label', {}, say('tab.reason'), this.reason),
      this.button('skip', 'btn-default', () => this.do('skip', {reason: this.reason.value})));
    this.element = make('div', {className: 'ptr-actions'}, this.verbs, this.remark.element,
      make('div', {className: 'ptr-row'}, this.record), this.transfer.element, this.skip);
    this.remark.restore();
  }

  show(step) {
    const may = verb => step.may.includes(verb);
    this.assignees = step.assignees;
    this.verbs.replaceChildren(...[
      may('START') ? this.button('start', 'btn-primary', () => this.do('start', {})) : null,
      may('CLOSE') ? this.button('close', 'btn-primary', () => this.do('close', {})) : null,
      may('HAND_BACK') ? this.button('hand-back', 'btn-default', () => this.do('hand-back', {})) : null
    ].filter(Boolean));
    this.record.hidden = this.remark.element.hidden = !may('DEFECT');
    this.transfer.element.hidden = !may('TRANSFER');
    this.skip.hidden = !may('SKIP');
  }

  button(verb, kind, onclick) {
    return make('button', {type: 'button', className: 'btn ' + kind + ' ptr-' + verb, onclick}, say('tab.do.' + verb));
  }

  /** With whatever was typed as a defect; while it runs, no other button can be pressed. */
  async do(verb, body) {
    const buttons = [...this.element.querySelectorAll('button')];
    buttons.forEach(button => { button.disabled = true; });
    const defect = this.remark.body();
    const whole = verb !== 'defects' && defect ? {...body, defect} : body;
    if (await this.act(verb, whole)) {
      this.remark.clear();
      this.transfer.clear();
      this.reason.value = '';
    }
    buttons.forEach(button => { button.disabled = false; });
  }
}
