// Page images with lit places: `light(page, box)` scrolls there, the card lights the field under the pointer and what
// a search found.

export class Viewer {
  constructor(root) {
    this.pages = root.querySelector('.viewer-pages');
    this.zoom = 1;
    for (const button of root.querySelectorAll('[data-zoom]')) {
      button.addEventListener('click', () => this.resize(button.dataset.zoom));
    }
  }

  resize(way) {
    const steps = { in: this.zoom * 1.25, out: this.zoom / 1.25, fit: 1 };
    this.zoom = Math.min(Math.max(steps[way], 0.5), 4);
    this.pages.style.setProperty('--zoom', this.zoom);
  }

  dim(kind = 'lit') {
    this.pages.querySelectorAll(`.${kind}`).forEach((mark) => mark.remove());
  }

  mark(page, [left, top, right, bottom], kind = 'lit') {
    const figure = this.pages.querySelector(`[data-page="${page}"]`);
    if (!figure) {
      return null;
    }
    const mark = document.createElement('div');
    mark.className = kind;
    // a little air around the words
    const air = 0.004;
    mark.style.left = `${(left - air) * 100}%`;
    mark.style.top = `${(top - air) * 100}%`;
    mark.style.width = `${(right - left + 2 * air) * 100}%`;
    mark.style.height = `${(bottom - top + 2 * air) * 100}%`;
    figure.append(mark);
    return mark;
  }

  light(page, box) {
    this.dim();
    const mark = this.mark(page, box);
    if (mark) {
      const frame = this.pages.getBoundingClientRect();
      const place = mark.getBoundingClientRect();
      this.pages.scrollTo({
        top: this.pages.scrollTop + place.top - frame.top - frame.height / 3,
        left: this.pages.scrollLeft + place.left - frame.left - frame.width / 4,
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
    }
  }
}

export const boxOf = (element) => element.dataset.box?.split(' ').map(Number);

const root = document.querySelector('[data-viewer]');
export const viewer = root ? new Viewer(root) : null;

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
