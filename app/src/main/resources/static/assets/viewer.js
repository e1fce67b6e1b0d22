// Page images with places on them. `light(page, box)` scrolls there: the card lights the field under the pointer and
// what a search found. Pins are marks that stay; in pin mode a click or a frame on a page fills a form's `page` and
// `box` (left,top,right,bottom as fractions of the page).

import { PinMode, calm } from './viewer-pins.js';

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
    root.querySelector('[data-turn]')?.addEventListener('click', () => this.turn());
    this.counter = root.querySelector('[data-page-now]');
    if (this.counter) {
      this.pages.addEventListener('scroll', () => this.count(), { passive: true });
    }
  }

  resize(way) {
    const steps = { in: this.zoom * 1.25, out: this.zoom / 1.25, fit: 1 };
    this.enlarge(Math.min(Math.max(steps[way], 0.5), 4));
  }

  // a quarter clockwise of the page that is looked at, for as long as it is looked at
  turn() {
    const figure = this.now();
    const turn = (Number(figure.dataset.turn ?? 0) + 90) % 360;
    figure.dataset.turn = turn;
    this.lay(figure);
    figure.scrollIntoView({ block: 'nearest' });
  }

  // lying, it is as wide as it was standing, and takes no more room than it needs
  lay(figure) {
    const turn = Number(figure.dataset.turn);
    const [width, height] = [figure.offsetWidth, figure.offsetHeight];
    const scale = turn % 180 ? width / height : 1;
    const spare = turn % 180 ? (height - width * scale) / 2 : 0;
    figure.style.transform = turn ? `rotate(${turn}deg) scale(${scale})` : '';
    figure.style.marginTop = spare ? `${-spare}px` : '';
    figure.style.marginBottom = spare ? `${12 - spare}px` : '';
  }

  enlarge(zoom) {
    this.zoom = zoom;
    this.pages.style.setProperty('--zoom', zoom);
    this.pages.querySelectorAll('[data-turn]').forEach((figure) => this.lay(figure));
  }

  // where on a page somebody points, as fractions of the page as it was read
  at(figure, event) {
    const frame = figure.getBoundingClientRect();
    const within = (fraction) => Math.min(Math.max(fraction, 0), 1);
    const x = within((event.clientX - frame.left) / frame.width);
    const y = within((event.clientY - frame.top) / frame.height);
    return { 0: [x, y], 90: [y, 1 - x], 180: [1 - x, 1 - y], 270: [1 - y, x] }[figure.dataset.turn ?? 0];
  }

  // as `light`, and as large as it takes to read it
  follow(page, box) {
    const figure = this.figure(page);
    if (figure) {
      const [left, top, right, bottom] = box;
      const height = figure.offsetHeight * (bottom - top);
      const width = figure.offsetWidth * (right - left);
      const widest = (this.pages.clientWidth * 0.92) / width;
      const wanted = height < 10 ? 12.5 / height : 1;
      const factor = Math.min(wanted, Math.max(widest, 1 / this.zoom));
      if (Math.abs(factor - 1) > 0.05) {
        this.enlarge(Math.min(Math.max(this.zoom * factor, 1), 3));
      }
    }
    this.light(page, box);
  }

  count() {
    this.counter.textContent = this.now().dataset.page;
  }

  // the page that crosses the middle of the frame
  now() {
    const frame = this.pages.getBoundingClientRect();
    const figures = [...this.pages.querySelectorAll('[data-page]')];
    const middle = frame.top + frame.height / 2;
    return figures.findLast((figure) => figure.getBoundingClientRect().top <= middle) ?? figures[0];
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

// of a page that came later
export function viewerIn(within) {
  equipAll(within);
  return viewers.get(within.querySelector('[data-viewer]')) ?? null;
}

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
