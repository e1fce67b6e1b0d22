// Places are taken from the pages and written into a form.

export const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

export class PinMode {
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
    return this.viewer.at(this.figure, event);
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
