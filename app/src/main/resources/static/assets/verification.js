// Verification with the keyboard alone: the field's place is lit on the page, Tab and Enter go to the next doubtful
// field, Ctrl Enter accepts (app.js sends the form), Esc leaves.

import { viewer, boxOf } from './viewer.js';

const form = document.querySelector('[data-verification]');
const lines = [...form.querySelectorAll('.field-line')];
const inputOf = (line) => line.querySelector('input, select');
const doubtful = lines.filter((line) => line.dataset.doubtful === 'true' || line.classList.contains('has-error'));
const accept = form.querySelector('[data-accept]');

for (const line of lines) {
  inputOf(line).addEventListener('focus', () => {
    lines.forEach((other) => other.classList.toggle('is-current', other === line));
    if (line.dataset.box) {
      viewer?.light(line.dataset.page, boxOf(line));
    } else {
      viewer?.dim();
    }
    if (inputOf(line).select) {
      inputOf(line).select();
    }
  });
}

function nextDoubtful(from, step) {
  const order = step > 0 ? doubtful : [...doubtful].reverse();
  const here = lines.indexOf(from);
  return order.find((line) => (step > 0 ? lines.indexOf(line) > here : lines.indexOf(line) < here));
}

form.addEventListener('keydown', (event) => {
  const line = event.target.closest('.field-line');
  const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
  if (line && (plainEnter || event.key === 'Tab')) {
    const next = nextDoubtful(line, event.shiftKey ? -1 : 1);
    if (next) {
      event.preventDefault();
      inputOf(next).focus();
    } else if (plainEnter) {
      event.preventDefault();
      accept.focus();
    }
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    document.querySelector('[data-leave]').click();
  }
});

const first = doubtful[0] ?? lines[1];
if (first && matchMedia('(min-width: 992px)').matches) {
  inputOf(first).focus({ preventScroll: true });
}
