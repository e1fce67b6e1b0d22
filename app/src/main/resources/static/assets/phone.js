// The camera page: each sheet is looked at on the phone itself (light, sharpness), made smaller and sent piece by piece as
// soon as it is taken; the document is put together by the portal when all of them are there.

import { Refused, send } from './pieces.js';

const LONG_SIDE = 2600;
const MEASURED_SIDE = 640;
const PREVIEW_SIDE = 320;
/** Mean light of 255 below which letters drown in noise. */
const DARK = 70;
/** Variance of the Laplacian below which there are no edges that letters could have. */
const BLURRED = 90;

const form = document.querySelector('[data-phone]');

const drawn = (image, longSide) => {
  const scale = Math.min(1, longSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const grey = (canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const light = new Float32Array(canvas.width * canvas.height);
  for (let at = 0; at < light.length; at++) {
    light[at] = 0.299 * data[4 * at] + 0.587 * data[4 * at + 1] + 0.114 * data[4 * at + 2];
  }
  return light;
};

/** Mean light, and the variance of the Laplacian. */
const measured = (image) => {
  const canvas = drawn(image, MEASURED_SIDE);
  const light = grey(canvas);
  const wide = canvas.width;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < canvas.height - 1; y++) {
    for (let x = 1; x < wide - 1; x++) {
      const at = y * wide + x;
      const edge = light[at - 1] + light[at + 1] + light[at - wide] + light[at + wide] - 4 * light[at];
      sum += edge;
      squares += edge * edge;
      count++;
    }
  }
  const mean = count ? sum / count : 0;
  return { light: light.reduce((all, one) => all + one, 0) / light.length, sharp: count ? squares / count - mean * mean : 0 };
};

const jpeg = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));

if (form) {
  const words = form.dataset;
  const list = form.querySelector('.phone-sheets');
  const input = form.querySelector('input[type=file]');
  const anyway = form.querySelector('.phone-anyway');
  const problem = form.querySelector('.phone-problem');
  const button = form.querySelector('.phone-send');
  const sheets = new Map();
  let taken = 0;
  let coming = 0;
  let busy = false;

  const say = (text) => {
    problem.textContent = text;
    problem.hidden = !text;
  };

  const refresh = () => {
    const doubted = [...sheets.values()].some((sheet) => sheet.doubt);
    anyway.hidden = !doubted;
    button.disabled = busy || coming > 0 || !sheets.size || (doubted && !anyway.querySelector('input').checked);
  };

  const deliver = (sheet) => {
    const bar = sheet.item.querySelector('progress');
    const state = sheet.item.querySelector('.phone-state');
    const said = { purpose: 'page', site: form.elements.site.value };
    state.textContent = words.sending;
    sheet.delivery = send(words.uploads, sheet.file, said, {
      progress: (bytes) => (bar.value = (100 * bytes) / sheet.file.size),
      broken: () => (state.textContent = words.broken),
      running: () => (state.textContent = words.sending),
    }).then((location) => {
      bar.remove();
      state.textContent = words.sent;
      return location.substring(location.lastIndexOf('/') + 1);
    });
    sheet.delivery.catch((reason) => {
      state.textContent = (reason instanceof Refused && reason.message) || words.failed;
      sheet.failed = true;
    });
  };

  const doubtOf = ({ light, sharp }) => {
    if (light < DARK) {
      return words.dark;
    }
    return sharp < BLURRED ? words.blurred : '';
  };

  const shown = (image, name, doubt) => {
    const item = form.querySelector('template').content.firstElementChild.cloneNode(true);
    const small = drawn(image, PREVIEW_SIDE);
    const preview = item.querySelector('canvas');
    preview.width = small.width;
    preview.height = small.height;
    preview.getContext('2d').drawImage(small, 0, 0);
    preview.setAttribute('aria-label', name);
    item.querySelector('[data-name]').textContent = name;
    item.querySelector('progress').setAttribute('aria-label', name);
    item.querySelector('.phone-doubt').textContent = doubt;
    item.querySelector('.phone-doubt').hidden = !doubt;
    list.append(item);
    return item;
  };

  const take = async (photo) => {
    if (sheets.size + coming >= Number(words.most)) {
      say(words.tooMany);
      return;
    }
    coming++;
    refresh();
    try {
      // upright, whatever way the phone was held
      const image = await createImageBitmap(photo, { imageOrientation: 'from-image' });
      const name = `${words.page} ${++taken}`;
      const doubt = doubtOf(measured(image));
      const blob = await jpeg(drawn(image, LONG_SIDE));
      const file = new File([blob], `${taken}-${Date.now()}.jpg`, { type: 'image/jpeg' });
      const sheet = { file, doubt, item: shown(image, name, doubt) };
      image.close();
      sheets.set(sheet.item, sheet);
      deliver(sheet);
    } catch {
      say(`${photo.name}: ${words.unreadable}`);
    }
    coming--;
    refresh();
  };

  const takeAll = async (photos) => {
    // one at a time: a photo in memory is large
    for (const photo of photos) {
      await take(photo);
    }
  };

  input.addEventListener('change', () => {
    say('');
    const photos = [...input.files];
    input.value = '';
    takeAll(photos);
  });

  list.addEventListener('click', (event) => {
    if (event.target.closest('[data-remove]')) {
      const item = event.target.closest('li');
      sheets.delete(item);
      item.remove();
      input.focus();
      refresh();
    }
  });

  anyway.addEventListener('change', refresh);

  const together = async () => {
    const ordered = [...list.children].map((item) => sheets.get(item));
    ordered.filter((sheet) => sheet.failed).forEach((sheet) => {
      sheet.failed = false;
      deliver(sheet);
    });
    const ids = await Promise.all(ordered.map((sheet) => sheet.delivery));
    const body = new FormData();
    ids.forEach((id) => body.append('sheet', id));
    body.append('site', form.elements.site.value);
    body.append('documentType', form.elements.documentType.value);
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await fetch(form.getAttribute('action'), {
          method: 'POST',
          headers: { [document.querySelector('meta[name="_csrf_header"]').content]: document.querySelector('meta[name="_csrf"]').content },
          body,
        });
        if (answer.ok && answer.redirected) {
          return answer.url;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        throw new Refused(page.querySelector('.problem, .empty-title, h1')?.textContent.trim() ?? '');
      } catch (reason) {
        // the same sheets are the same document, however often it is said
        if (reason instanceof Refused || attempt === 8) {
          throw reason;
        }
        await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** Math.min(attempt, 5)));
      }
    }
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    say('');
    busy = true;
    button.textContent = words.joining;
    refresh();
    try {
      const address = await together();
      sheets.clear();
      location.assign(address);
    } catch (reason) {
      say((reason instanceof Refused && reason.message) || words.failed);
      busy = false;
      button.textContent = button.dataset.words;
      refresh();
    }
  });

  button.dataset.words = button.textContent;
  addEventListener('beforeunload', (event) => {
    if (sheets.size) {
      event.preventDefault();
    }
  });
  refresh();
}
