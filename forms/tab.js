// The tab "Étape-action" of a task in Tasklist: everything about the step, and everything that can be done to it.
import {originOf, stepOf} from '/forms/api.js';
import {Actions} from '/forms/actions.js';
import {defectList} from '/forms/defects.js';
import {facts, standing} from '/forms/facts.js';
import {make, say} from '/forms/page.js';

class StepTab {
  constructor(node, changed) {
    this.changed = changed;
    this.notice = make('div', {role: 'status', 'aria-live': 'polite'});
    this.head = make('div');
    this.deeds = make('div');
    this.defects = make('div', {className: 'ptr-found'});
    this.body = make('div', {}, say('tab.loading'));
    node.append(make('div', {className: 'ptr-step'}, this.notice, this.head, this.deeds, this.defects, this.body));
  }

  /** Reads again; what is being typed stays. */
  async refresh(task) {
    try {
      if (!this.step) {
        this.step = stepOf(await originOf(task));
        this.actions = new Actions(this.step, (verb, body) => this.act(verb, body));
        this.deeds.append(this.actions.element);
      }
      const [step, defects] = await Promise.all([this.step.read(), this.step.defects()]);
      this.show(step);
      this.showDefects(defects);
    } catch (refused) {
      this.say('ptr-alert', refused.message, refused.status);
    }
  }

  /** For a task that is gone, of which nothing more will be heard. */
  refreshOnce(task) {
    if (!this.gone) {
      this.gone = true;
      this.refresh(task);
    }
  }

  show(step) {
    this.head.replaceChildren(standing(step, this.step.page));
    this.actions.show(step);
    this.body.replaceChildren(...facts(step));
  }

  showDefects(defects) {
    const list = defectList(defects, {
      resolve: id => this.change(this.step.resolve(id)),
      reopen: id => this.change(this.step.reopen(id))
    });
    this.defects.replaceChildren(...(list ? [list] : []));
    this.actions.showDefects(defects);
  }

  /** Whether it was done, whether the text for a defect is stored, and of whom one has to be chosen. */
  async act(verb, body) {
    try {
      const done = await this.step.act(verb, body);
      this.show(done.step);
      this.say('ptr-done', say(done.alreadyDone ? 'tab.already' : 'tab.done.' + verb, done.step.id));
      this.showDefects(await this.step.defects());
      this.changed(done.step);
      return {done: true, recorded: true};
    } catch (refused) {
      this.say('ptr-alert', refused.message, refused.status);
      return {done: false, recorded: await this.isRecorded(body.defect?.text), candidates: refused.candidates ?? []};
    }
  }

  /** The text of a refused action is kept, except when somebody else came between its recording and the action. */
  async isRecorded(text) {
    const defects = await this.step.defects().catch(() => []);
    this.showDefects(defects);
    return text !== undefined && defects.some(defect => defect.text === text.trim());
  }

  /** Resolves or reopens a defect. */
  async change(wish) {
    try {
      await wish;
      this.notice.replaceChildren();
      this.showDefects(await this.step.defects());
    } catch (refused) {
      this.say('ptr-alert', refused.message, refused.status);
    }
  }

  say(kind, sentence, status) {
    const back = '/sign-in?to=' + encodeURIComponent(location.pathname + location.hash);
    this.notice.replaceChildren(make('p', {className: kind}, sentence,
      status === 401 ? make('a', {href: back}, ' ' + say('tab.sign-in')) : null));
    this.notice.scrollIntoView({block: 'nearest'});
  }
}

export default {
  id: 'ptr-step',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: say('tab.title')},
  render: (node, {taskId}, scope) => {
    // Who takes the step and how it stands is in the tab; the engine's own line would say it a second time.
    document.body.classList.add('ptr-tab');
    const data = scope.taskData.newChild(scope);
    const tab = new StepTab(node, step => {
      // A task that ended or went to somebody else cannot be read again; the list shows that it is gone.
      if (step.may.some(verb => verb !== 'DEFECT')) { scope.taskData.changed('task'); }
      scope.$root.$broadcast('refresh');
    });
    // Somebody else closed or transferred it: what is offered is no longer true.
    scope.$on('refresh', () => { if (node.closest('.task-removed')) { tab.refreshOnce(taskId); } });
    data.observe('task', task => { if (!task || task.id === taskId) { tab.refresh(taskId); } });
    scope.$on('$destroy', () => tab.actions?.remark.leave());
  }
};
