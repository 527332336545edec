// What a person can do to a step; only what is possible is offered.
import {make, say} from '/forms/page.js';
import {Question} from '/forms/question.js';
import {Remark} from '/forms/remark.js';
import {Transfer} from '/forms/transfer.js';

export class Actions {
  /** @param act carries out a verb: act(verb, body, named) */
  constructor(step, act) {
    this.act = act;
    this.blocking = [];
    this.remark = new Remark(step);
    this.transfer = new Transfer(step, () => this.do('transfer', this.transfer.body(this.assignees)));
    this.question = new Question();
    this.reason = make('input', {className: 'form-control', name: 'reason', maxLength: 1500});
    this.verbs = make('div', {className: 'ptr-row ptr-verbs'});
    this.record = this.button('defects', 'btn-default', () => this.do('defects', this.remark.body() ?? {text: ''}));
    this.skip = make('details', {className: 'ptr-skip'},
      make('summary', {}, say('tab.skip')),
      make('label', {}, say('tab.reason'), this.reason),
      this.button('skip', 'btn-default', () => this.do('skip', {reason: this.reason.value})));
    this.undo = make('div', {className: 'ptr-undo'}, make('small', {className: 'ptr-note'}, say('tab.undo')),
      this.button('hand-back', 'btn-default', () => this.asked('hand-back')));
    this.remark.element.append(this.record);
    this.element = make('div', {className: 'ptr-actions'}, this.question.element, this.verbs, this.remark.element, this.transfer.element, this.skip, this.undo);
    this.remark.restore();
  }

  show(step) {
    const may = verb => step.may.includes(verb);
    this.step = step;
    this.assignees = step.assignees;
    this.question.withdraw();
    this.verbs.replaceChildren(...[
      may('START') ? this.button('start', 'btn-primary', () => this.do('start', {})) : null,
      may('CLOSE') ? this.button('close', 'btn-primary', () => this.close()) : null
    ].filter(Boolean));
    this.remark.element.hidden = !may('DEFECT');
    this.transfer.element.hidden = !may('TRANSFER');
    this.skip.hidden = !may('SKIP');
    this.undo.hidden = !may('HAND_BACK');
  }

  /** @param defects of the step, open and resolved */
  showDefects(defects) {
    this.blocking = defects.filter(defect => defect.state === 'OPEN' && defect.severity === 'BLOCKING').map(defect => defect.text);
  }

  close() {
    const typed = this.remark.body();
    const speaking = [...this.blocking, ...(typed?.severity === 'BLOCKING' ? [typed.text] : [])];
    return speaking.length === 0 ? this.do('close', {}) : this.asked('close', speaking);
  }

  /** Done only after the answer. */
  asked(verb, speaking = []) {
    this.question.ask(verb, this.step, speaking, () => this.do(verb, {}));
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
    const {done, recorded, candidates} = await this.act(verb, whole);
    if (recorded) { this.remark.clear(); }
    if (done) {
      this.transfer.clear();
      this.reason.value = '';
    } else if (candidates.length > 0) {
      this.transfer.offer(candidates);
    }
    buttons.forEach(button => { button.disabled = false; });
  }
}
