// The tab "Étape-action" of a task in Tasklist: the step as the server draws it for its page, drawn anew after each action.
import '/forms/live.js';
import {ask, drawn, unfold, wire} from '/step.js';
import texts from '/texts.js';

const STYLES = ['/ptr.css', '/branding.css', '/forms/tab.css'];
const TYPED = ['remark', 'text', 'severity', 'reference', 'link', 'to', 'message', 'reason'];

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** What the server answered: the step, or in a sentence why there is none; a sentence too where something was refused. */
export const read = async asked => {
  const answer = await asked.catch(() => null);
  if (answer === null) { return {status: 0, sentence: texts['tab.offline']}; }
  const {status} = answer;
  if (status === 401) { return {status, sentence: texts['tab.signed-out'], signIn: answer.headers.get('X-PTR-Sign-In')}; }
  const page = await drawn(answer).catch(() => document.createDocumentFragment());
  const step = page.querySelector('[data-step]');
  if (step) { return {status, step, sentence: step.querySelector('[role=alert] p')?.textContent}; }
  const said = [...page.querySelectorAll('main h1, main h1 ~ p')].filter(line => !line.querySelector('.btn'));
  return {status, sentence: said.map(line => line.textContent).join(' ') || texts['tab.failed'].replace('{0}', status)};
};

class StepTab {
  constructor(node, task, changed) {
    this.changed = changed;
    this.turn = 0;
    this.address = '/tasks/' + encodeURIComponent(task);
    this.host = make('div', {className: 'ptr-step'});
    // In a tree of its own: no style and no id of Tasklist meets one of ours.
    this.root = this.host.attachShadow({mode: 'open'});
    this.told = make('div', {className: 'told', role: 'status'});
    this.shown = make('div', {className: 'shown', tabIndex: -1}, texts['tab.loading']);
    const styles = STYLES.map(href => make('link', {rel: 'stylesheet', href}));
    this.styled = Promise.all(styles.map(style => new Promise(done => { style.onload = style.onerror = done; })));
    this.root.append(...styles, this.told, this.shown);
    this.leave = wire(this.root);
    this.root.addEventListener('submit', event => {
      event.preventDefault();
      this.send(event.target, event.submitter);
    });
    this.root.addEventListener('click', event => this.jump(event));
    node.append(this.host);
  }

  /** Reads again; what is being typed stays, and so does a question that waits for its answer. */
  async refresh() {
    const turn = ++this.turn;
    const {step, sentence, signIn} = await read(ask(this.address));
    // What was asked for or done since is newer than this answer.
    if (turn !== this.turn) { return; }
    if (!step) {
      this.tell(sentence, signIn);
    } else if (!this.root.querySelector('.ask')) {
      const at = this.root.activeElement;
      this.keep(step);
      await this.show(step);
      const same = at?.name && this.root.querySelector(`#act [name="${at.name}"]`);
      same?.focus({preventScroll: true});
      if (at?.selectionEnd) { same?.setSelectionRange(at.selectionStart, at.selectionEnd); }
    }
  }

  /** What was typed and opened goes into the form that comes. */
  keep(step) {
    const before = this.root.querySelector('#act');
    const after = step.querySelector('#act');
    if (!before || !after) { return unfold(step); }
    for (const name of TYPED) {
      if (before.elements[name] && after.elements[name]) { after.elements[name].value = before.elements[name].value; }
    }
    before.querySelectorAll('details').forEach(one => {
      after.querySelector('#' + one.id)?.toggleAttribute('open', one.open);
    });
  }

  /** While it runs, no button can be pressed. */
  async send(form, button) {
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) { fields.append(button.name, button.value); }
    const buttons = [...this.root.querySelectorAll('button')];
    buttons.forEach(one => { one.disabled = true; });
    const {step, sentence, signIn} = await read(ask(form.getAttribute('action'), fields));
    this.turn++;
    if (step) {
      if (form.id === 'act' || form.matches('.ask')) { unfold(step); } else { this.keep(step); }
      this.told.replaceChildren(...step.querySelectorAll('[data-told]'));
      await this.show(step);
      (this.root.querySelector('[aria-invalid]') ?? this.shown).focus({preventScroll: true});
      this.see();
      if (step.dataset.done) { this.changed(step.dataset.acts === 'true'); }
    } else {
      buttons.forEach(one => { one.disabled = false; });
      this.tell(sentence, signIn);
    }
  }

  async show(step) {
    await this.styled;
    this.address = step.dataset.step;
    step.querySelectorAll('a[href^="/"]').forEach(link => { link.target = '_blank'; });
    this.shown.replaceChildren(step);
  }

  /** To a field of the form: an address with its name in it would mean another step to Tasklist. */
  jump(event) {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      event.preventDefault();
      const field = this.root.querySelector(link.getAttribute('href'));
      field.closest('details').open = true;
      field.focus();
    }
  }

  tell(sentence, signIn) {
    const way = signIn ? [' ', make('a', {href: signIn}, texts['tab.sign-in'])] : [];
    this.told.replaceChildren(make('p', {className: 'alert'}, sentence, ...way));
    this.see();
  }

  /** What came of it. */
  see() {
    (this.root.querySelector('[aria-invalid]') ?? this.root.querySelector('.alert, [data-told]') ?? this.shown).scrollIntoView({block: 'nearest'});
  }
}

export default {
  id: 'ptr-step',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: texts['tab.title']},
  render: (node, {taskId}, scope) => {
    // Who takes the step and how it stands is in the tab; the engine's own line would say it a second time.
    document.body.classList.add('ptr-tab');
    const data = scope.taskData.newChild(scope);
    const tab = new StepTab(node, taskId, acts => {
      // A task that ended or went to somebody else cannot be read again; the list shows that it is gone.
      if (acts) { scope.taskData.changed('task'); }
      scope.$root.$broadcast('refresh');
    });
    let gone = false;
    // Somebody else closed or transferred it: what is offered is no longer true, and nothing more will be heard of it.
    scope.$on('refresh', () => {
      if (!gone && node.closest('.task-removed')) {
        gone = true;
        tab.refresh();
      }
    });
    data.observe('task', task => { if (!task || task.id === taskId) { tab.refresh(); } });
    scope.$on('$destroy', tab.leave);
  }
};
