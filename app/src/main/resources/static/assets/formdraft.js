// A form keeps itself on the server while it is filled in, so that a closed browser loses nothing but files.

const form = document.querySelector('[data-keep]');
const said = form.querySelector('[data-keep-state]');
const PAUSE = 800;

let timer;
let running = null;
let dirty = false;
let sending = false;

function typed() {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') {
      values.append(name, value);
    }
  }
  return values;
}

async function send(leaving) {
  try {
    const answer = await fetch(form.dataset.keep, {
      method: 'POST',
      headers: { 'X-Autosave': 'true' },
      body: typed(),
      keepalive: leaving,
    });
    return answer.status === 204;
  } catch {
    return false;
  }
}

async function keep(leaving = false) {
  clearTimeout(timer);
  if (!dirty || sending) {
    return;
  }
  // one after the other: the last word counts
  await running;
  if (!dirty || sending) {
    return;
  }
  dirty = false;
  running = send(leaving);
  const kept = await running;
  running = null;
  dirty ||= !kept;
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  said.textContent = kept ? `${said.dataset.kept} ${time}` : said.dataset.failed;
  said.classList.toggle('text-danger', !kept);
  said.classList.toggle('text-secondary', kept);
}

form.addEventListener('input', (event) => {
  if (event.target.type === 'file') {
    return;
  }
  dirty = true;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    keep(true);
  }
});
addEventListener('pagehide', () => keep(true));

// what is sent must not be followed by a late draft of it
form.addEventListener('submit', (event) => {
  sending = true;
  clearTimeout(timer);
  if (running) {
    event.preventDefault();
    const button = event.submitter;
    running.finally(() => {
      running = null;
      form.requestSubmit(button);
    });
  }
});

// the page came back from the browser's memory
addEventListener('pageshow', () => (sending = false));
