// Page images with places on them. `light(page, box)` scrolls there: the card lights the field under the pointer and
// what a search found. Pins are marks that stay; in pin mode a click or a frame on a page fills a form's `page` and
// `box` (left,top,right,bottom as fractions of the page).

const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
// what lies in a closed tab is shown first
const reveal = (element, then) => {
  const pane = element.closest('.tab-pane:not(.active)');
  const tab = pane && document.querySelector(`[data-bs-target="#${CSS.escape(pane.id)}"]`);
  if (tab) {
    tab.addEventListener('shown.bs.tab', then, { once: true });
    tab.click();
  } else {
    then();
  }
};
const percent = (fraction) => `${fraction * 100}%`;

export class Viewer {
  constructor(root) {
    this.root = root;
    this.pages = root.querySelector('.viewer-pages');
    this.zoom = 1;
    for (const button of root.querySelectorAll('[data-zoom]')) {
      button.addEventListener('click', () => this.resize(button.dataset.zoom));
    }
    this.counter = root.querySelector('[data-page-now]');
    if (this.counter) {
      this.pages.addEventListener('scroll', () => this.count(), { passive: true });
    }
  }

  resize(way) {
    const steps = { in: this.zoom * 1.25, out: this.zoom / 1.25, fit: 1 };
    this.zoom = Math.min(Math.max(steps[way], 0.5), 4);
    this.pages.style.setProperty('--zoom', this.zoom);
  }

  // the page that crosses the middle of the frame
  count() {
    const frame = this.pages.getBoundingClientRect();
    const figures = [...this.pages.querySelectorAll('[data-page]')];
    const middle = frame.top + frame.height / 2;
    const now = figures.findLast((figure) => figure.getBoundingClientRect().top <= middle) ?? figures[0];
    this.counter.textContent = now.dataset.page;
  }

  figure(page) {
    return this.pages.querySelector(`[data-page="${CSS.escape(page)}"]`);
  }

  dim(kind = 'lit') {
    this.pages.querySelectorAll(`.${kind}`).forEach((mark) => mark.remove());
  }

  mark(page, [left, top, right, bottom], kind = 'lit') {
    const figure = this.figure(page);
    if (!figure) {
      return null;
    }
    const mark = document.createElement('div');
    mark.className = kind;
    // a little air around the words
    const air = 0.004;
    mark.style.left = percent(left - air);
    mark.style.top = percent(top - air);
    mark.style.width = percent(right - left + 2 * air);
    mark.style.height = percent(bottom - top + 2 * air);
    figure.append(mark);
    return mark;
  }

  show(mark) {
    const frame = this.pages.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    this.pages.scrollTo({
      top: this.pages.scrollTop + place.top - frame.top - frame.height / 3,
      left: this.pages.scrollLeft + place.left - frame.left - frame.width / 4,
      behavior: calm(),
    });
  }

  light(page, box) {
    this.dim();
    const mark = this.mark(page, box);
    if (mark) {
      this.show(mark);
    }
  }

  pin({ id, page, x, y, number }, text) {
    const figure = this.figure(page);
    if (!figure) {
      return;
    }
    const pin = document.createElement('button');
    pin.type = 'button';
    pin.className = 'pin';
    pin.dataset.pinId = id;
    pin.textContent = number;
    pin.title = text;
    pin.setAttribute('aria-label', `${number}. ${text}`);
    pin.style.left = percent(x);
    pin.style.top = percent(y);
    pin.addEventListener('click', () => this.open(id));
    figure.append(pin);
  }

  // a pin was clicked: what it stands for is shown
  open(id) {
    this.choose(id);
    const target = document.querySelector(`[data-pin-target="${CSS.escape(id)}"]`);
    if (target) {
      reveal(target, () => {
        target.scrollIntoView({ block: 'nearest', behavior: calm() });
        target.classList.add('is-pinned');
        setTimeout(() => target.classList.remove('is-pinned'), 2000);
      });
    }
    this.root.dispatchEvent(new CustomEvent('pin:open', { detail: { id }, bubbles: true }));
  }

  choose(id) {
    for (const pin of this.pages.querySelectorAll('.pin')) {
      pin.classList.toggle('is-chosen', pin.dataset.pinId === id);
    }
    return this.pages.querySelector('.pin.is-chosen');
  }
}

// Places are taken from the pages and written into a form.
class PinMode {
  constructor(viewer, form) {
    this.viewer = viewer;
    this.form = form;
    this.button = viewer.root.querySelector('[data-pin-mode]');
    this.hint = viewer.root.querySelector('[data-pin-hint]');
    this.button.hidden = false;
    this.button.addEventListener('click', () => this.turn(!this.on));
    viewer.pages.addEventListener('pointerdown', (event) => this.begin(event));
    viewer.pages.addEventListener('pointermove', (event) => this.move(event));
    viewer.pages.addEventListener('pointerup', (event) => this.end(event));
    viewer.pages.addEventListener('pointercancel', () => this.forget());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.on) {
        this.turn(false);
      }
    });
    viewer.pages.addEventListener('keydown', (event) => this.type(event));
    form.addEventListener('reset', () => viewer.dim('placed'));
  }

  turn(on) {
    this.on = on;
    this.button.setAttribute('aria-pressed', String(on));
    this.button.classList.toggle('active', on);
    this.hint.hidden = !on;
    this.viewer.pages.classList.toggle('is-pinning', on);
    for (const figure of this.viewer.pages.querySelectorAll('[data-page]')) {
      figure.toggleAttribute('tabindex', on);
      if (on) {
        figure.tabIndex = 0;
      }
    }
    this.forget();
  }

  at(event) {
    const frame = this.figure.getBoundingClientRect();
    const within = (fraction) => Math.min(Math.max(fraction, 0), 1);
    return [within((event.clientX - frame.left) / frame.width), within((event.clientY - frame.top) / frame.height)];
  }

  begin(event) {
    this.figure = event.target.closest('[data-page]');
    if (!this.on || !this.figure || event.button !== 0 || event.target.closest('.pin')) {
      this.figure = null;
      return;
    }
    event.preventDefault();
    this.from = this.at(event);
  }

  box(event) {
    const [x, y] = this.at(event);
    const [fromX, fromY] = this.from;
    return [Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)];
  }

  move(event) {
    if (this.figure) {
      this.viewer.dim('placed');
      this.viewer.mark(this.figure.dataset.page, this.box(event), 'placed');
    }
  }

  end(event) {
    if (this.figure) {
      this.place(this.figure.dataset.page, this.box(event));
    }
  }

  // with the keyboard: the page in focus, at its top
  type(event) {
    const figure = event.target.closest('[data-page]');
    if (this.on && event.key === 'Enter' && figure === event.target) {
      event.preventDefault();
      this.place(figure.dataset.page, [0.05, 0.02, 0.05, 0.02]);
    }
  }

  place(page, box) {
    this.viewer.dim('placed');
    this.viewer.mark(page, box, 'placed');
    this.form.elements.page.value = page;
    this.form.elements.box.value = box.map((edge) => edge.toFixed(4)).join(',');
    this.turn(false);
    this.form.dispatchEvent(new CustomEvent('pin:placed', { detail: { page: Number(page), box }, bubbles: true }));
    const field = this.form.querySelector('textarea, input:not([type=hidden])');
    field?.scrollIntoView({ block: 'nearest', behavior: calm() });
    field?.focus({ preventScroll: true });
  }

  forget() {
    this.figure = null;
  }
}

export const boxOf = (element) => element.dataset.box?.split(' ').map(Number);

function equip(root) {
  const viewer = new Viewer(root);
  const host = root.closest('[data-viewer-host]');
  if (host) {
    host.querySelectorAll('[data-pin]').forEach((pin) => viewer.pin(pin.dataset, pin.textContent));
    const form = document.getElementById(host.dataset.pinForm);
    if (form) {
      new PinMode(viewer, form);
    }
    for (const target of document.querySelectorAll('[data-pin-target]')) {
      target.addEventListener('click', (event) => {
        const pin = event.target.closest('a, button, input, textarea, form')
          ? null
          : viewer.choose(target.dataset.pinTarget);
        if (pin) {
          reveal(pin, () => viewer.show(pin));
        }
      });
    }
  }
  return viewer;
}

const viewers = new Map();

function equipAll(within) {
  for (const root of within.querySelectorAll('[data-viewer]')) {
    if (!viewers.has(root)) {
      viewers.set(root, equip(root));
    }
  }
}

equipAll(document);
export const viewer = viewers.values().next().value ?? null;

// pages that were being prepared when the page was opened
document.addEventListener('htmx:load', (event) => equipAll(event.detail.elt.parentNode ?? document));

if (viewer) {
  for (const row of document.querySelectorAll('.fields-shown [data-box]')) {
    row.tabIndex = 0;
    for (const kind of ['mouseenter', 'focus']) {
      row.addEventListener(kind, () => viewer.light(row.dataset.page, boxOf(row)));
    }
    row.addEventListener('mouseleave', () => viewer.dim());
  }
  const query = new URLSearchParams(location.search);
  if (query.get('boxes')) {
    const boxes = query.get('boxes').split(',').map((box) => box.split(' ').map(Number));
    boxes.forEach((box) => viewer.mark(query.get('page'), box, 'found'));
    viewer.light(query.get('page'), boxes[0]);
  }
}
