// A file that is sent piece by piece (tus 1.0): a line that breaks costs the piece under way and nothing else, and the
// server alone says where to go on.

const PIECE = 512 * 1024;
const PAUSES = [300, 700, 1500, 3000, 6000, 12000, 20000, 30000];
const PATIENCE = 14;

const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
const coded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The server's word that it does not take the file. */
export class Refused extends Error {}

/** A pause that ends at once when the browser is on line again. */
const pause = (milliseconds) =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener('online', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    addEventListener('online', over);
  });

/** One call; a line that breaks is an answer without a status. */
const call = (method, address, headers = {}, body = null, progress = null) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader('Tus-Resumable', '1.0.0');
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader(meta('_csrf_header'), meta('_csrf'));
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    if (progress) {
      request.upload.addEventListener('progress', (event) => progress(event.loaded));
    }
    request.addEventListener('loadend', () => resolve(request));
    request.send(body);
  });

const offsetOf = (answer) => {
  const offset = answer.status === 204 || answer.status === 200 ? answer.getResponseHeader('Upload-Offset') : null;
  return offset === null ? null : Number(offset);
};

/** What may pass by itself: no line, a server that is being started, a store that does not answer. */
const mayPass = (answer) => answer.status === 0 || answer.status >= 500;

const refusal = (answer) => {
  const page = new DOMParser().parseFromString(answer.responseText ?? '', 'text/html');
  return new Refused(page.querySelector('.problem')?.textContent.trim() ?? '');
};

const checksum = async (file) => {
  if (!globalThis.crypto?.subtle) {
    return null;
  }
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, '0')).join('');
};

/** Where an upload that was begun earlier goes on, also after the page was closed. */
const memory = (file, said) => {
  const key = `upload:${said.purpose ?? ''}:${said.site ?? ''}:${file.name}:${file.size}:${file.lastModified}`;
  const quietly = (work) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () => quietly(() => localStorage.getItem(key)),
    keep: (location) => quietly(() => localStorage.setItem(key, location)),
    forget: () => quietly(() => localStorage.removeItem(key)),
  };
};

/** Tries until there is an answer that does not pass by itself. */
const persistently = async (attempt, told) => {
  for (let failures = 0; ; failures++) {
    const answer = await attempt();
    if (!mayPass(answer)) {
      told.running?.();
      return answer;
    }
    if (failures === PATIENCE) {
      throw refusal(answer);
    }
    told.broken?.();
    await pause(PAUSES[Math.min(failures, PAUSES.length - 1)]);
  }
};

const begin = async (address, file, said, told) => {
  const sha256 = await checksum(file);
  const words = { filename: file.name, ...said, ...(sha256 ? { sha256 } : {}) };
  const answer = await persistently(
    () =>
      call('POST', address, {
        'Upload-Length': String(file.size),
        'Upload-Metadata': Object.entries(words)
          .map(([name, value]) => `${name} ${coded(value)}`)
          .join(','),
      }),
    told,
  );
  if (answer.status !== 201) {
    throw refusal(answer);
  }
  return answer.getResponseHeader('Location');
};

/**
 * Sends a file and answers where it is, once all of it is there.
 *
 * @param told {progress(bytes), broken(), running()}
 */
export async function send(address, file, said, told = {}) {
  const known = memory(file, said);
  let location = known.read();
  let offset = location ? offsetOf(await persistently(() => call('HEAD', location), told)) : null;
  if (offset === null) {
    location = await begin(address, file, said, told);
    known.keep(location);
    offset = 0;
  }
  let failures = 0;
  while (offset < file.size) {
    const from = offset;
    told.progress?.(from);
    let answer = await call(
      'PATCH',
      location,
      { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
      file.slice(from, from + PIECE),
      (bytes) => told.progress?.(from + bytes),
    );
    if (offsetOf(answer) === null) {
      if (!mayPass(answer) && answer.status !== 409) {
        known.forget();
        throw refusal(answer);
      }
      told.broken?.();
      await pause(PAUSES[Math.min(failures, PAUSES.length - 1)]);
      answer = await persistently(() => call('HEAD', location), told);
    }
    offset = offsetOf(answer);
    if (offset === null) {
      known.forget();
      throw refusal(answer);
    }
    failures = offset > from ? 0 : failures + 1;
    if (failures > PATIENCE) {
      throw refusal(answer);
    }
    told.running?.();
  }
  told.progress?.(file.size);
  known.forget();
  return location;
}

/** Waits until an upload became something: {documentId, reason}. */
export async function ended(location, told = {}) {
  for (let times = 0; ; times++) {
    const answer = await persistently(() => call('GET', location, { Accept: 'application/json' }), told);
    if (answer.status !== 200) {
      throw refusal(answer);
    }
    const upload = JSON.parse(answer.responseText);
    if (upload.state === 'ENDED') {
      return upload;
    }
    await pause(PAUSES[Math.min(times, 3)]);
  }
}

/** A fragment of a page, persistently. */
export const fragment = async (address) => {
  const answer = await persistently(() => call('GET', address), {});
  return answer.status === 200 ? answer.responseText : null;
};
