// Intake of documents: files dropped or chosen go out two at a time, piece by piece and each with its own bar; what was
// received becomes a row of the list and tells its own progress from there on.

import { Refused, ended, fragment, send as sendInPieces } from './pieces.js';

const form = document.querySelector('[data-intake]');
const AT_ONCE = 2;

if (form) {
  const words = form.dataset;
  const uploads = form.querySelector('.uploads');
  const input = form.querySelector('input[type=file]');
  const waiting = [];
  let running = 0;

  const line = (file) => {
    const item = document.createElement('li');
    item.innerHTML = '<span class="upload-name"></span><progress max="100" value="0"></progress><span class="upload-state"></span>';
    item.querySelector('.upload-name').textContent = file.name;
    item.querySelector('.upload-state').textContent = words.waiting;
    item.querySelector('progress').setAttribute('aria-label', file.name);
    uploads.append(item);
    return item;
  };

  const failed = (item, reason, retry) => {
    item.classList.add('is-failed');
    item.querySelector('progress').remove();
    item.querySelector('.upload-state').textContent = reason;
    if (retry) {
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'btn btn-sm';
      again.textContent = words.again;
      again.addEventListener('click', () => {
        item.remove();
        retry();
      });
      item.append(again);
    }
  };

  const received = (item, row) => {
    item.remove();
    document.getElementById('no-documents')?.remove();
    const body = document.getElementById('document-rows');
    body.closest('table').classList.remove('d-none');
    body.insertAdjacentHTML('afterbegin', row);
    htmx.process(body.firstElementChild);
  };

  const deliver = async (file, item) => {
    const bar = item.querySelector('progress');
    const state = item.querySelector('.upload-state');
    const told = {
      progress: (bytes) => (bar.value = (100 * bytes) / (file.size || 1)),
      broken: () => (state.textContent = words.broken),
      running: () => (state.textContent = words.sending),
    };
    state.textContent = words.sending;
    const location = await sendInPieces(words.uploads, file, { site: form.elements.site.value }, told);
    state.textContent = words.filing;
    const upload = await ended(location, { broken: told.broken, running: () => (state.textContent = words.filing) });
    if (!upload.documentId) {
      throw new Refused(upload.reason);
    }
    return fragment(`${form.getAttribute('action')}/${upload.documentId}/row`);
  };

  const send = async (file, item) => {
    running++;
    try {
      const row = await deliver(file, item);
      if (row) {
        received(item, row);
      } else {
        item.remove();
      }
    } catch (reason) {
      failed(item, (reason instanceof Refused && reason.message) || words.failed, () => take([file]));
    }
    running--;
    next();
    if (!running) {
      // the list as it is now, with its count
      htmx.ajax('GET', location.pathname + location.search, { target: '#list', swap: 'outerHTML' });
    }
  };

  const next = () => {
    while (running < AT_ONCE && waiting.length) {
      send(...waiting.shift());
    }
  };

  const take = (files) => {
    for (const file of files) {
      const item = line(file);
      if (file.size > Number(words.limit)) {
        failed(item, words.tooLarge);
      } else {
        waiting.push([file, item]);
      }
    }
    next();
  };

  input.addEventListener('change', () => {
    take([...input.files]);
    input.value = '';
  });

  // a file that misses the zone must not replace the page
  for (const kind of ['dragover', 'drop']) {
    window.addEventListener(kind, (event) => event.preventDefault());
  }
  form.addEventListener('dragover', () => form.classList.add('is-over'));
  form.addEventListener('dragleave', () => form.classList.remove('is-over'));
  form.addEventListener('drop', (event) => {
    form.classList.remove('is-over');
    take([...event.dataTransfer.files]);
  });

  window.addEventListener('beforeunload', (event) => {
    if (running || waiting.length) {
      event.preventDefault();
    }
  });
}
