// The next document is here before this one is decided: its page, its pictures, its other readings. The portal says where
// to go after a decision; where that is what was loaded, it is before the person at once.

import { readingsOf } from './verification-candidates.js';

const PICTURES = 2;

export class Next {
  constructor(before) {
    this.before = before;
    this.url = before.dataset.next;
    if (this.url) {
      this.timer = setTimeout(() => this.load().catch(() => {}), 300);
    }
  }

  async load() {
    const answer = await fetch(`${this.url}&before=${this.before.dataset.document}`);
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const section = page.querySelector('section.verification');
    // a look into a secret document is written down: only who comes to it looks
    if (section && section.dataset.named !== 'true') {
      [...section.querySelectorAll('.viewer-page img')].slice(0, PICTURES).forEach((picture) => {
        new Image().src = picture.getAttribute('src');
      });
      readingsOf(section.dataset.document).catch(() => {});
    }
    this.section = section;
    this.before.dataset.nextIsHere = 'true';
  }

  // the page where it is that of the address, else null
  take(url) {
    clearTimeout(this.timer);
    return url === this.url && this.section ? document.importNode(this.section, true) : null;
  }
}

export function problemOf(page) {
  return page.getElementById('problem')?.innerHTML ?? '';
}
