// The form of a step, on its page, behind a link and in Tasklist alike: what is typed is saved meanwhile, and Enter in a line of text sends nothing.
const PAUSE = 700;

const token = () => document.cookie.split('; ').find(one => one.startsWith('PTR-CSRF='))?.slice('PTR-CSRF='.length) ?? '';

/** Asks the server for `address`, or sends it `form`; who is not signed in any more gets 401. */
export const ask = (address, form) => fetch(address, {
  method: form ? 'POST' : 'GET',
  body: form,
  headers: {'X-PTR-CSRF': decodeURIComponent(token()), 'X-PTR-Page': location.href}
});

export const drawn = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');

/** Where there is room the field for a defect stands open. */
export const unfold = root => {
  const defect = root.querySelector('#defect');
  if (defect && matchMedia('(min-width: 901px)').matches) { defect.open = true; }
};

/** Serves the form inside `root`, also when another is put in its place. Returns what saves at once what is not saved yet. */
export const wire = root => {
  let timer = null;
  let field = null;
  let saved = Promise.resolve();
  const save = async () => {
    const line = field.form.querySelector('[data-failed]');
    const answer = await ask(field.dataset.draft, new URLSearchParams({text: field.value})).catch(() => null);
    line.textContent = answer?.ok ? (await drawn(answer)).body.textContent : line.dataset.failed;
  };
  const rest = () => {
    clearTimeout(timer);
    timer = null;
  };
  const leave = () => {
    if (timer === null) { return; }
    rest();
    // One after the other: an earlier text never takes the place of a later one.
    saved = saved.then(save);
  };
  root.addEventListener('input', event => {
    if (event.target.dataset.draft) {
      rest();
      field = event.target;
      timer = setTimeout(leave, PAUSE);
    }
  });
  root.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('#act input')) { event.preventDefault(); }
  });
  root.addEventListener('submit', rest);
  return leave;
};

if (document.getElementById('act')) {
  unfold(document);
  wire(document);
}
