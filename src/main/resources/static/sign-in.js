// What follows # never reaches the server: the form and every other way in carry it, so that a link into Tasklist opens its
// task after sign-in.
const target = document.querySelector('input[name=to]');
if (target && location.hash.length > 1 && !target.value.includes('#')) {
  target.value += location.hash;
}
for (const link of document.querySelectorAll('.languages a, a.onward')) {
  if (target && location.hash.length > 1) {
    const address = new URL(link.href);
    address.searchParams.set('to', target.value);
    link.href = address.href;
  }
}
