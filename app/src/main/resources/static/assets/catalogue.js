// The catalogue's search: the arrows walk through what was found, Enter opens it.

const form = document.querySelector('[data-catalogue-search]');
const input = form.querySelector('input[type=search]');
const said = document.querySelector('[data-catalogue-said]');

const found = () => [...document.querySelectorAll('#kinds [data-kind]')];
// what is on the page answers these words
let answered = input.value;

document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.detail.elt === input) {
    event.detail.xhr.asked = input.value;
  }
});

document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.requestConfig?.elt === input) {
    answered = event.detail.xhr.asked;
    said.textContent = document.getElementById('kinds').dataset.said;
  }
});

form.addEventListener('submit', (event) => {
  const first = found()[0];
  if (first && answered === input.value) {
    event.preventDefault();
    first.click();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    return;
  }
  const kinds = found();
  const here = kinds.indexOf(document.activeElement);
  if (!kinds.length || (here < 0 && document.activeElement !== input)) {
    return;
  }
  event.preventDefault();
  const next = here + (event.key === 'ArrowDown' ? 1 : -1);
  (kinds[Math.min(next, kinds.length - 1)] ?? input).focus();
});

// whoever goes on typing among the results types into the field
document.addEventListener('keydown', (event) => {
  const plain = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((plain || event.key === 'Backspace') && document.activeElement?.matches('#kinds [data-kind]')) {
    input.focus();
  }
});
