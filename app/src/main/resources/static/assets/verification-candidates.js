// Other readings of a field, in a list below it: opened with the arrow down, chosen with the arrows and Enter.

const known = new Map();

// asked for once a document, ahead for the next one
export function readingsOf(documentId) {
  if (!known.has(documentId)) {
    const asked = fetch(`/documents/${documentId}/candidates`).then((answer) => (answer.ok ? answer.json() : {}));
    asked.catch(() => known.delete(documentId));
    known.set(documentId, asked);
  }
  return known.get(documentId);
}

export class Candidates {
  constructor(line, viewer, changes) {
    this.line = line;
    this.viewer = viewer;
    this.changes = changes;
    this.input = line.querySelector('input');
    this.button = line.querySelector('[data-candidates]');
    this.found = [];
    this.input.addEventListener('keydown', (event) => this.type(event));
    this.input.addEventListener('blur', () => this.close());
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => {
      this.input.focus();
      this.list ? this.close() : this.open();
    });
  }

  take(found) {
    const first = this.input.defaultValue;
    const read = first && !found.some((one) => one.shown === first) ? [{ shown: first }] : [];
    this.found = [...read, ...found];
    if (this.others().length) {
      this.button.hidden = false;
      this.input.setAttribute('role', 'combobox');
      this.input.setAttribute('aria-haspopup', 'listbox');
      this.input.setAttribute('aria-expanded', 'false');
    }
  }

  others() {
    return this.found.filter((one) => one.shown !== this.input.value);
  }

  open() {
    const others = this.others();
    if (!others.length || this.list) {
      return;
    }
    this.list = document.createElement('ul');
    this.list.className = 'candidates';
    this.list.id = `${this.input.id}-candidates`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.button.title);
    others.forEach((one, at) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.textContent = one.shown;
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.choose(one);
      });
      option.addEventListener('mouseenter', () => this.point(at));
      this.list.append(option);
    });
    this.shown = others;
    this.line.querySelector('.field-input').append(this.list);
    this.input.setAttribute('aria-controls', this.list.id);
    this.expand(true);
    this.point(0);
    this.list.scrollIntoView({ block: 'nearest' });
  }

  expand(open) {
    this.input.setAttribute('aria-expanded', String(open));
    this.button.setAttribute('aria-expanded', String(open));
  }

  point(at) {
    this.at = (at + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === this.at)));
    const option = this.list.children[this.at];
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
    const one = this.shown[this.at];
    if (one.box) {
      this.viewer?.follow(one.page, one.box);
    }
  }

  choose(one) {
    this.close();
    this.changes.set(this.input, one.shown);
    this.input.select();
  }

  close() {
    if (this.list) {
      this.list.remove();
      this.list = null;
      this.expand(false);
      this.input.removeAttribute('aria-controls');
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  type(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (this.list && event.key in steps) {
      this.point(this.at + steps[event.key]);
    } else if (event.key === 'ArrowDown') {
      this.open();
    } else if (this.list && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      this.choose(this.shown[this.at]);
    } else if (this.list && event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
