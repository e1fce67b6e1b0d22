// The table of a document, edited with the keyboard; its sums and what they miss of the total are counted meanwhile.

import { difference, kopecks, number, shown } from './verification-sums.js';

const CELLS = ['name', 'quantity', 'unit', 'price', 'vat', 'amount'];
const SUMS = ['quantity', 'price', 'vat', 'amount'];

export class Lines {
  constructor(details, form, changes) {
    this.details = details;
    this.form = form;
    this.changes = changes;
    this.words = details.dataset;
    this.edited = details.dataset.edited === 'true';
    this.labels = Object.fromEntries(CELLS.map((cell) => [cell, details.querySelector(`th[data-cell=${cell}]`).textContent]));
    this.counted = details.querySelector('[data-count]');
    details.addEventListener('toggle', () => details.open && this.build());
    details.addEventListener('input', () => (this.edited = true));
    details.addEventListener('keydown', (event) => this.type(event));
    form.addEventListener('formdata', ({ formData }) => this.edited && formData.set('lines', JSON.stringify(this.values())));
    if (details.open) {
      this.build();
    }
  }

  build() {
    if (this.rows) {
      return;
    }
    const table = this.details.querySelector('table');
    this.rows = document.createElement('ol');
    this.rows.className = 'line-rows';
    for (const row of table.tBodies[0].rows) {
      this.rows.append(
        this.row(Object.fromEntries(CELLS.map((cell) => [cell, row.querySelector(`[data-cell=${cell}]`).dataset.value]))),
      );
    }
    this.add = this.button('btn btn-sm', this.words.add, () => this.insert(this.rows.lastElementChild));
    this.told = document.createElement('p');
    this.told.className = 'line-sums small';
    this.told.setAttribute('role', 'status');
    table.replaceWith(this.rows, this.add, this.told);
    for (const error of this.details.querySelectorAll('[data-line-error]')) {
      this.rows.children[error.dataset.lineError - 1]?.querySelector(`[data-cell=${error.dataset.cell}]`)?.classList.add('is-invalid');
    }
    this.renumber();
  }

  button(look, words, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = look;
    button.textContent = words;
    button.addEventListener('click', act);
    return button;
  }

  row(values) {
    const row = document.createElement('li');
    row.className = 'line-row';
    for (const cell of CELLS) {
      const input = document.createElement('input');
      input.className = `form-control form-control-sm line-${cell}`;
      input.dataset.cell = cell;
      input.autocomplete = 'off';
      input.placeholder = this.labels[cell];
      const value = values[cell] ?? '';
      input.value = SUMS.includes(cell) ? value.replace('.', ',') : value;
      input.addEventListener('focus', () => input.select());
      row.append(input);
    }
    const remove = this.button('btn btn-sm btn-icon btn-ghost-secondary line-remove', '×', () => this.remove(row));
    remove.tabIndex = -1;
    const off = document.createElement('span');
    off.className = 'line-off small';
    row.append(remove, off);
    return row;
  }

  renumber() {
    [...this.rows.children].forEach((row, at) => {
      row.querySelectorAll('input').forEach((input) => input.setAttribute('aria-label', `${at + 1}: ${this.labels[input.dataset.cell]}`));
      const remove = row.querySelector('.line-remove');
      remove.setAttribute('aria-label', `${this.words.remove}: ${at + 1}`);
      remove.title = this.words.remove;
    });
    this.counted.textContent = this.counted.dataset.count.replace('{0}', this.rows.children.length);
    this.count();
  }

  values() {
    return [...this.rows.children].map((row) =>
      Object.fromEntries([...row.querySelectorAll('input')].map((input) => [input.dataset.cell, input.value.trim() || null])),
    );
  }

  count() {
    if (!this.rows) {
      return;
    }
    const rows = [...this.rows.children];
    const cell = (row, key) => row.querySelector(`[data-cell=${key}]`).value;
    const add = (key) => rows.reduce((sum, row) => sum + (kopecks(cell(row, key)) ?? 0), 0);
    for (const row of rows) {
      const [quantity, price, amount] = ['quantity', 'price', 'amount'].map((key) => number(cell(row, key)));
      const known = quantity !== null && price !== null && amount !== null;
      const off = known && Math.abs(quantity * price - amount) > Math.abs(quantity) * 0.005 + 0.0101;
      row.classList.toggle('is-off', off);
      row.querySelector('.line-off').textContent = off ? `${this.words.product} ${shown(quantity * price * 100)}` : '';
    }
    const complete = rows.length > 0 && rows.every((row) => kopecks(cell(row, 'amount')) !== null);
    const missing = difference(this.form, complete ? add('amount') : null, rows.length);
    const said = [`${this.words.sum}: ${shown(add('amount'))}`, `${this.labels.vat}: ${shown(add('vat'))}`];
    if (missing !== null) {
      said.push(missing === 0 ? this.words.agrees : `${this.words.difference}: ${shown(missing)}`);
    }
    this.told.classList.toggle('is-off', Boolean(missing));
    this.told.textContent = said.join(' · ');
  }

  insert(after, values = {}) {
    const row = this.row(values);
    this.change(
      () => (after ? after.after(row) : this.rows.prepend(row)),
      () => row.remove(),
    );
    row.querySelector('input').focus();
  }

  remove(row) {
    const before = row.previousElementSibling;
    const near = row.nextElementSibling ?? before;
    this.change(
      () => row.remove(),
      () => (before ? before.after(row) : this.rows.prepend(row)),
    );
    (near?.querySelector('input') ?? this.add).focus();
  }

  change(act, back) {
    const done = (what) => () => {
      what();
      this.renumber();
    };
    this.edited = true;
    done(act)();
    this.changes.add({ undo: done(back), redo: done(act) });
  }

  enter() {
    this.details.open = true;
    this.build();
    const first = this.rows.querySelector('.is-off [data-cell=amount], .is-invalid') ?? this.rows.querySelector('input') ?? this.add;
    first.focus();
  }

  type(event) {
    const row = event.target.closest('.line-row');
    const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (!row || !event.target.matches('input')) {
      return;
    }
    const at = (other) => other?.querySelector(`[data-cell=${event.target.dataset.cell}]`);
    const inputs = [...this.rows.querySelectorAll('input')];
    const step = (by) => inputs[inputs.indexOf(event.target) + by];
    let to = null;
    if (event.altKey && event.code === 'KeyN') {
      this.insert(row);
    } else if (event.altKey && event.key === 'Delete') {
      this.remove(row);
    } else if (plainEnter) {
      to = step(event.shiftKey ? -1 : 1) ?? this.form.querySelector(event.shiftKey ? 'summary' : '[data-accept]');
    } else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      to = at(event.key === 'ArrowUp' ? row.previousElementSibling : row.nextElementSibling) ?? event.target;
    } else {
      return;
    }
    to?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
