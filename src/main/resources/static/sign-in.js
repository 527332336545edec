// What follows # never reaches the server: the form carries it, so that a link into Tasklist opens its task after sign-in.
const target = document.querySelector('input[name=to]');
if (location.hash.length > 1 && !target.value.includes('#')) {
  target.value += location.hash;
}
for (const link of document.querySelectorAll('.languages a')) {
  link.hash = location.hash;
}
