// The keys of the verification page; `?` shows them. Letters are told by their place, whatever the layout is.

export class Keys {
  constructor(place) {
    this.place = place;
    this.listen = (event) => this.type(event);
    document.addEventListener('keydown', this.listen, true);
  }

  close() {
    document.removeEventListener('keydown', this.listen, true);
  }

  type(event) {
    if (document.querySelector('dialog[open]')) {
      return;
    }
    const act = this.of(event);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }

  of(event) {
    const { place } = this;
    const free = event.target.closest('textarea, .topbar-search');
    if (event.key === 'F1' || (event.key === '?' && !free && !event.target.closest('.line-name'))) {
      return () => place.section.querySelector('#verification-keys').showModal();
    }
    if (event.key === 'Escape' && !event.target.closest('[aria-expanded=true]')) {
      return () => place.section.querySelector('[data-leave]').click();
    }
    if ((event.ctrlKey || event.metaKey) && !free && (event.code === 'KeyZ' || event.code === 'KeyY')) {
      return () => place.takeBack(event.shiftKey || event.code === 'KeyY');
    }
    if ((event.key === 'PageUp' || event.key === 'PageDown') && place.viewer) {
      return () => place.viewer.pages.scrollBy({ top: (event.key === 'PageUp' ? -0.8 : 0.8) * place.viewer.pages.clientHeight });
    }
    return event.altKey && !event.ctrlKey ? this.withAlt(event) : null;
  }

  withAlt(event) {
    const { place } = this;
    const acts = {
      KeyT: () => place.toLines(),
      KeyR: () => place.viewer?.turn(),
      KeyV: () => place.form.querySelector('#document-type').focus(),
      KeyX: () => place.form.querySelector('textarea').focus(),
      Equal: () => place.viewer?.resize('in'),
      NumpadAdd: () => place.viewer?.resize('in'),
      Minus: () => place.viewer?.resize('out'),
      NumpadSubtract: () => place.viewer?.resize('out'),
      Digit0: () => place.viewer?.resize('fit'),
    };
    return acts[event.code];
  }
}
