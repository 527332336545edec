// The product's own API, in the session of the person who is signed in.
import {say} from '/forms/page.js';

/** Why something was not done: a whole sentence. */
export class Refused extends Error {
  /** @param candidates the people whom a typed name fits, of whom one has to be chosen */
  constructor(sentence, status, candidates = []) {
    super(sentence);
    this.status = status;
    this.candidates = candidates;
  }
}

const token = () => document.cookie.split('; ').find(one => one.startsWith('PTR-CSRF='))?.slice('PTR-CSRF='.length) ?? '';

const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

/** The keys of wishes without an answer: sent again, they are carried out once. */
const unanswered = new Map();

const keyOf = wish => {
  if (!unanswered.has(wish)) { unanswered.set(wish, random()); }
  return unanswered.get(wish);
};

const call = async (method, path, body) => {
  const options = {method, headers: {Accept: 'application/json, application/problem+json'}};
  const wish = path + JSON.stringify(body);
  if (method !== 'GET') {
    options.headers['Content-Type'] = 'application/json';
    options.headers['X-PTR-CSRF'] = decodeURIComponent(token());
    options.headers['Idempotency-Key'] = keyOf(wish);
    options.body = JSON.stringify(body);
  }
  const answer = await fetch(path, options).catch(() => { throw new Refused(say('tab.offline'), 0); });
  unanswered.delete(wish);
  if (answer.status === 401) { throw new Refused(say('tab.signed-out'), 401); }
  const json = await answer.json().catch(() => null);
  if (!answer.ok || json === null) { throw new Refused(json?.detail ?? say('tab.failed', answer.status), answer.status, json?.candidates); }
  return json;
};

const segment = encodeURIComponent;

export const originOf = task => call('GET', '/api/tasks/' + segment(task));

/** What can be asked about one step of a run, and done to it. */
export const stepOf = ({run, step}) => {
  const ofRun = '/api/runs/' + segment(run);
  const ofStep = ofRun + '/steps/' + segment(step);
  return {
    read: () => call('GET', ofStep),
    defects: () => call('GET', ofStep + '/defects'),
    act: (verb, body) => call('POST', ofStep + '/' + verb, body),
    draft: () => call('GET', ofStep + '/draft'),
    keepDraft: text => call('PUT', ofStep + '/draft', {text}),
    resolve: id => call('POST', ofRun + '/defects/' + segment(id) + '/resolve', {}),
    reopen: id => call('POST', ofRun + '/defects/' + segment(id) + '/reopen', {}),
    people: text => call('GET', ofRun + '/people?q=' + segment(text)),
    page: '/runs/' + segment(run) + '/steps/' + segment(step)
  };
};
