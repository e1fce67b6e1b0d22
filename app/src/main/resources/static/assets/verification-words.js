// What stands on the pages goes into the field in focus: a click takes a value or a word, a frame takes the words in it.

const DRAWN = 5;
const holds = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;
const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];
const plain = (text) => text.replace(/^[\s«"(]+|[\s»"),;:]+$/gu, '');

export class Words {
  // `fill(value, page, box)` writes, `readings()` are the values that the field in focus may have
  constructor(viewer, documentId, readings, fill) {
    this.viewer = viewer;
    this.url = `/documents/${documentId}/words/`;
    this.readings = readings;
    this.fill = fill;
    this.pages = new Map();
    viewer.pages.classList.add('takes-words');
    viewer.pages.addEventListener('pointerdown', (event) => this.begin(event));
    viewer.pages.addEventListener('pointermove', (event) => this.move(event));
    viewer.pages.addEventListener('pointerup', (event) => this.end(event));
    viewer.pages.addEventListener('pointercancel', () => this.forget());
    // the field keeps the focus
    viewer.pages.addEventListener('mousedown', (event) => event.target.closest('[data-page]') && event.preventDefault());
  }

  of(page) {
    if (!this.pages.has(page)) {
      const asked = fetch(this.url + page).then((answer) => (answer.ok ? answer.json() : []));
      asked.catch(() => this.pages.delete(page));
      this.pages.set(page, asked);
    }
    return this.pages.get(page);
  }

  begin(event) {
    this.figure = event.button === 0 ? event.target.closest('[data-page]') : null;
    if (this.figure) {
      this.from = this.viewer.at(this.figure, event);
      this.start = [event.clientX, event.clientY];
      this.draws = false;
    }
  }

  box(event) {
    const [x, y] = this.viewer.at(this.figure, event);
    const [fromX, fromY] = this.from;
    return [Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)];
  }

  // a finger scrolls, it does not draw
  move(event) {
    if (!this.figure || event.pointerType === 'touch') {
      return;
    }
    this.draws ||= Math.hypot(event.clientX - this.start[0], event.clientY - this.start[1]) > DRAWN;
    if (this.draws) {
      this.viewer.dim('placed');
      this.viewer.mark(this.figure.dataset.page, this.box(event), 'placed');
    }
  }

  async end(event) {
    const figure = this.figure;
    if (!figure) {
      return;
    }
    const page = figure.dataset.page;
    const [drawn, box, point] = [this.draws, this.box(event), this.viewer.at(figure, event)];
    this.forget();
    try {
      const words = await this.of(page);
      if (drawn) {
        this.take(words.filter((word) => holds(box, middle(word.box))), page);
      } else {
        const reading = this.readings().find((one) => String(one.page) === page && holds(one.box, point));
        const word = words.find((one) => holds(one.box, point));
        if (reading) {
          this.fill(reading.shown, page, reading.box);
        } else if (word) {
          this.take([word], page);
        }
      }
    } finally {
      this.viewer.dim('placed');
    }
  }

  take(words, page) {
    if (words.length) {
      const edge = (at, pick) => pick(...words.map((word) => word.box[at]));
      const box = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
      this.fill(plain(words.map((word) => word.text).join(' ')), page, box);
    }
  }

  forget() {
    this.figure = null;
  }
}
