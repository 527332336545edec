// The form of a step: where there is room the field for a defect stands open; Enter in a line of text sends nothing, and a text that could not be saved says so.
const defect = document.getElementById('defect');
if (defect && matchMedia('(min-width: 901px)').matches) {
  defect.open = true;
}
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('#act input')) {
    event.preventDefault();
  }
});
const say = () => {
  const line = document.getElementById('saved');
  line.textContent = line.dataset.failed;
};
// Before htmx leads a lost session to the sign-in form: what was typed would be gone with the page.
document.addEventListener('htmx:beforeOnLoad', event => {
  if (event.detail.xhr.status >= 400) {
    event.preventDefault();
    say();
  }
});
document.addEventListener('htmx:sendError', say);
