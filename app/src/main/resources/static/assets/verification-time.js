// How long a person works on a document: while the page is before them, without the time in which they do nothing. The
// portal bounds what is told by the time that has passed, and adds up the sittings of a person.

// who does nothing for so long is somewhere else
const IDLE = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'];

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

export class Stopwatch {
  constructor(documentId) {
    this.url = `/documents/${documentId}/sittings`;
    this.worked = 0;
    this.last = performance.now();
    this.seen = document.visibilityState === 'visible';
    this.sign = () => this.count();
    this.turned = () => this.turn();
    this.leaving = () => this.tell();
    SIGNS.forEach((kind) => document.addEventListener(kind, this.sign, { passive: true, capture: true }));
    document.addEventListener('visibilitychange', this.turned);
    window.addEventListener('pagehide', this.leaving);
    this.begin();
  }

  async begin() {
    try {
      const answer = await this.post(this.url, {});
      if (answer.ok) {
        this.id = (await answer.json()).id;
      }
    } catch {
      // then nothing is measured
    }
  }

  post(url, values) {
    return fetch(url, {
      method: 'POST',
      keepalive: true,
      headers: { [meta('_csrf_header')]: meta('_csrf') },
      body: new URLSearchParams(values),
    });
  }

  count() {
    const now = performance.now();
    if (this.seen) {
      this.worked += Math.min(now - this.last, IDLE);
    }
    this.last = now;
    return Math.round(this.worked);
  }

  turn() {
    this.count();
    this.seen = document.visibilityState === 'visible';
    if (!this.seen) {
      this.tell();
    }
  }

  tell() {
    const millis = this.count();
    if (this.id && !this.over) {
      this.post(`${this.url}/${this.id}`, { millis }).catch(() => {});
    }
  }

  // what goes with the decision
  write(data) {
    if (this.id) {
      data.set('sitting', this.id);
      data.set('worked', this.count());
    }
  }

  close() {
    this.over = true;
    SIGNS.forEach((kind) => document.removeEventListener(kind, this.sign, { capture: true }));
    document.removeEventListener('visibilitychange', this.turned);
    window.removeEventListener('pagehide', this.leaving);
  }
}
