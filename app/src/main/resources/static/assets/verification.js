// Verification with the keyboard alone: the place of the field in focus is shown on the page, Enter goes to the next
// doubtful field, Ctrl Enter accepts (app.js sends the form) and the next document is before the person.

import { viewerIn, boxOf } from './viewer.js';
import { Candidates, readingsOf } from './verification-candidates.js';
import { Keys } from './verification-keys.js';
import { Lines } from './verification-lines.js';
import { Next, problemOf } from './verification-next.js';
import { tellSums } from './verification-sums.js';
import { Stopwatch } from './verification-time.js';
import { Changes } from './verification-undo.js';
import { Words } from './verification-words.js';

const inputOf = (line) => line.querySelector('input, select');

class Workplace {
  constructor(section) {
    this.section = section;
    this.form = section.querySelector('[data-verification]');
    this.fields = [...this.form.querySelectorAll('.field-line')];
    this.accept = this.form.querySelector('[data-accept]');
    this.viewer = viewerIn(section);
    this.changes = new Changes(this.form, () => this.recount());
    this.lines = new Lines(this.form.querySelector('[data-lines]'), this.form, this.changes);
    this.stopwatch = new Stopwatch(section.dataset.document);
    this.next = new Next(section);
    this.keys = new Keys(this);
    this.fields.forEach((line) => this.equip(line));
    this.form.addEventListener('focusin', ({ target }) => (this.target = target.matches('input') ? target : this.target));
    this.form.addEventListener('keydown', (event) => this.go(event));
    this.form.addEventListener('submit', (event) => this.decide(event));
    this.form.addEventListener('formdata', ({ formData }) => this.stopwatch.write(formData));
    this.readings = {};
    if (this.viewer) {
      this.words = new Words(this.viewer, section.dataset.document, () => this.possible(), (...found) => this.fill(...found));
    }
    this.ask();
    this.recount();
  }

  equip(line) {
    if (line.dataset.field) {
      line.candidates = new Candidates(line, this.viewer, this.changes);
    }
    inputOf(line).addEventListener('focus', () => {
      this.fields.forEach((other) => other.classList.toggle('is-current', other === line));
      if (line.dataset.box) {
        this.viewer?.follow(line.dataset.page, boxOf(line));
      } else {
        this.viewer?.dim();
      }
      inputOf(line).select?.();
    });
    inputOf(line).addEventListener('input', () => this.look(line));
  }

  async ask() {
    try {
      this.readings = await readingsOf(this.section.dataset.document);
      this.fields.forEach((line) => line.candidates?.take(this.readings[line.dataset.field] ?? []));
    } catch {
      // then what was read is all there is
    }
  }

  // --- what is to be looked at
  stops() {
    return this.fields.filter((line) => line.dataset.doubtful === 'true' || line.classList.contains('has-error'));
  }

  look(line) {
    line.classList.add('is-looked');
    this.tellLeft();
  }

  tellLeft() {
    const place = this.form.querySelector('[data-left]');
    const left = this.stops().filter((line) => !line.classList.contains('is-looked')).length;
    place.textContent = left === 0 ? place.dataset.none : place.dataset.words.replace('{0}', left);
  }

  recount() {
    tellSums(this.form);
    this.lines?.count();
    this.tellLeft();
  }

  go(event) {
    const line = event.target.closest('.field-line');
    if (!line || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.target.matches('button')) {
      return;
    }
    event.preventDefault();
    this.look(line);
    const here = this.fields.indexOf(line);
    const stops = this.stops();
    const to = event.shiftKey
      ? stops.findLast((one) => this.fields.indexOf(one) < here)
      : stops.find((one) => this.fields.indexOf(one) > here);
    if (to) {
      inputOf(to).focus();
    } else if (!event.shiftKey) {
      this.accept.focus();
    }
  }

  begin() {
    const first = this.stops()[0] ?? this.fields[1];
    if (first && matchMedia('(min-width: 992px)').matches) {
      inputOf(first).focus({ preventScroll: true });
    }
  }

  toLines() {
    const here = document.activeElement;
    if (this.lines.details.contains(here)) {
      (this.before ?? inputOf(this.fields[1])).focus();
    } else {
      this.before = here.closest('.field-line') ? here : null;
      this.lines.enter();
    }
  }

  takeBack(again) {
    const done = again ? this.changes.redo() : this.changes.undo();
    if (!done) {
      document.dispatchEvent(new CustomEvent('portal:say', { detail: this.section.dataset.nothing }));
    }
  }

  // --- from the page into the field
  possible() {
    const line = this.target?.closest('.field-line');
    return (line && this.readings[line.dataset.field]) || [];
  }

  fill(value, page, box) {
    const input = this.target;
    if (input?.isConnected) {
      this.changes.set(input, value);
      input.focus();
      this.viewer.dim();
      this.viewer.mark(page, box);
    }
  }

  // --- the decision
  async decide(event) {
    event.preventDefault();
    if (this.sends) {
      return;
    }
    this.sends = true;
    const data = new FormData(this.form);
    const button = event.submitter ?? this.accept;
    data.set(button.name, button.value);
    try {
      const answer = await fetch(this.form.action, {
        method: 'POST',
        headers: { 'X-Requested-With': 'verification' },
        body: new URLSearchParams(data),
      });
      this.went(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      document.dispatchEvent(new CustomEvent('portal:say', { detail: this.section.dataset.failed }));
    } finally {
      this.sends = false;
    }
  }

  went(page) {
    const decided = page.querySelector('template[data-next]');
    const again = page.querySelector('section.verification');
    if (decided) {
      this.leave(decided.dataset.next, decided.dataset.done);
    } else if (again) {
      this.change(document.importNode(again, true), problemOf(page));
      document.getElementById('problem').scrollIntoView({ block: 'nearest' });
    } else {
      location.reload();
    }
  }

  leave(url, said) {
    const section = this.next.take(url);
    if (section) {
      document.dispatchEvent(new CustomEvent('portal:say', { detail: said }));
      history.pushState(null, '', url);
      this.change(section, '');
      window.scrollTo(0, 0);
      return;
    }
    try {
      sessionStorage.setItem('said', said);
    } catch {
      // then it is not said
    }
    this.stopwatch.close();
    location.assign(url);
  }

  change(section, problem) {
    this.stopwatch.close();
    this.keys.close();
    clearTimeout(this.next.timer);
    document.getElementById('problem').innerHTML = problem;
    this.section.replaceWith(section);
    window.htmx?.process(section);
    open(section);
  }
}

function open(section) {
  new Workplace(section).begin();
}

window.addEventListener('popstate', () => location.reload());
open(document.querySelector('section.verification'));
