// Changes of a form that can be taken back and made again: values of fields, rows of the table.

export class Changes {
  constructor(form, changed) {
    this.past = [];
    this.future = [];
    this.settled = new WeakMap();
    this.changed = changed;
    form.addEventListener('focusin', (event) => this.remember(event.target));
    form.addEventListener('focusout', (event) => this.settle(event.target));
    form.addEventListener('input', () => changed());
  }

  watches(input) {
    return input.matches?.('input:not([type=hidden]), select');
  }

  remember(input) {
    if (this.watches(input)) {
      this.settled.set(input, input.value);
    }
  }

  settle(input) {
    const before = this.settled.get(input);
    if (this.watches(input) && before !== undefined && before !== input.value) {
      this.note(input, before, input.value);
    }
  }

  note(input, before, after) {
    this.settled.set(input, after);
    this.add({ undo: () => this.put(input, before), redo: () => this.put(input, after) });
  }

  // something was done that is no value
  add(change) {
    this.past.push(change);
    this.future = [];
    this.changed();
  }

  // a value that was chosen, not typed
  set(input, value) {
    this.settle(input);
    const before = input.value;
    if (before !== value) {
      input.value = value;
      this.note(input, before, value);
      this.say(input);
    }
  }

  // who counts or marks hears of it as of typing
  say(input) {
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  put(input, value) {
    input.value = value;
    this.settled.set(input, value);
    this.say(input);
    input.focus();
    input.select?.();
  }

  undo() {
    this.settle(document.activeElement);
    return this.step(this.past, this.future, 'undo');
  }

  redo() {
    return this.step(this.future, this.past, 'redo');
  }

  step(from, to, way) {
    const change = from.pop();
    if (change) {
      change[way]();
      to.push(change);
      this.changed();
    }
    return Boolean(change);
  }
}
