// What every page has: CSRF for htmx, keyboard, dialogs, drafts, toasts, suggestions of people.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', (event) => {
  const header = meta('_csrf_header');
  if (header) {
    event.detail.headers[header] = meta('_csrf');
  }
});

// --- where I am, for the switch of language
for (const field of document.querySelectorAll('[data-here]')) {
  field.value = location.pathname + location.search;
}

// --- theme
document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
  const root = document.documentElement;
  root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.bsTheme);
  } catch {
    // it holds for this page only
  }
});

// --- passwords: what was typed may be looked at
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reveal]');
  if (button) {
    const field = document.getElementById(button.dataset.reveal);
    field.type = field.type === 'password' ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(field.type === 'text'));
  }
});

// --- toasts: the same words also stand in the timeline
const place = document.querySelector('.toast-place');
function say(words) {
  const toast = document.createElement('div');
  toast.className = 'toast-note';
  toast.textContent = words;
  place.append(toast);
  setTimeout(() => toast.remove(), 6000);
}
if (place?.dataset.message) {
  say(place.dataset.message);
}
document.addEventListener('portal:say', (event) => say(event.detail));
// what a script did before it went to this page
try {
  const said = sessionStorage.getItem('said');
  if (said && place) {
    sessionStorage.removeItem('said');
    say(said);
  }
} catch {
  // then it is not said
}

// --- filters of a search wait closed where there is little room
if (matchMedia('(max-width: 991.98px)').matches) {
  document.querySelectorAll('details.facets').forEach((facets) => (facets.open = false));
}

// --- dialogs
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-open]');
  if (opener) {
    document.getElementById(opener.dataset.open)?.showModal();
  }
  if (event.target.closest('[data-close]')) {
    event.target.closest('dialog').close();
  }
});

document.addEventListener('submit', (event) => {
  const question = event.target.dataset.confirm;
  if (question && !confirm(question)) {
    event.preventDefault();
  }
});

// --- drafts of comments survive a closed page
const draftKey = (field) => `draft:${field.dataset.draft}`;
for (const field of document.querySelectorAll('textarea[data-draft]')) {
  try {
    field.value ||= localStorage.getItem(draftKey(field)) ?? '';
    field.addEventListener('input', () => localStorage.setItem(draftKey(field), field.value));
    field.form.addEventListener('submit', () => localStorage.removeItem(draftKey(field)));
  } catch {
    break;
  }
}

// --- decisions: a missing comment is said before anything is sent
for (const panel of document.querySelectorAll('[data-decision] form')) {
  panel.addEventListener('submit', (event) => {
    const comment = panel.querySelector('textarea[name=comment]');
    const missing = panel.querySelector('.decision-missing');
    if (event.submitter?.dataset.commentRequired && !comment.value.trim()) {
      event.preventDefault();
      missing.hidden = false;
      comment.focus();
    }
  });
}

// --- rows: a click anywhere opens
document.addEventListener('click', (event) => {
  const row = event.target.closest('.row-link');
  if (row && !event.target.closest('a, button, input, select, form') && !getSelection().toString()) {
    row.querySelector('.row-target')?.click();
  }
});

// --- things that people put in order: the place of one is also told
function move(item, up, focused) {
  if (up) {
    item.previousElementSibling?.before(item);
  } else {
    item.nextElementSibling?.after(item);
  }
  focused.focus();
  const all = [...item.parentElement.children];
  const said = item.closest('form').querySelector('[data-place]');
  said.textContent = `${item.querySelector('[data-name]').textContent}: ${all.indexOf(item) + 1} / ${all.length}`;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-ordered] [data-move]');
  if (button) {
    move(button.closest('li'), button.dataset.move === 'up', button);
  }
});

document.addEventListener('keydown', (event) => {
  const box = event.target.closest('[data-ordered] [data-moves]');
  if (box && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    move(box.closest('li'), event.key === 'ArrowUp', box);
  }
});

// --- suggestions of people
for (const field of document.querySelectorAll('[data-people]')) {
  const list = document.createElement('datalist');
  list.id = `${field.id}-people`;
  field.setAttribute('list', list.id);
  field.after(list);
  let asked = 0;
  field.addEventListener('input', async () => {
    const turn = ++asked;
    const answer = await fetch(`${field.dataset.people}?q=${encodeURIComponent(field.value)}`);
    if (!answer.ok || turn !== asked) {
      return;
    }
    list.replaceChildren(
      ...(await answer.json()).map((person) => {
        const option = document.createElement('option');
        option.value = person.login;
        option.label = `${person.name} · ${person.position} · ${person.site}`;
        return option;
      }),
    );
  });
}

// --- suggestions of things, at the site that the form names
for (const field of document.querySelectorAll('[data-suggest]')) {
  const list = document.createElement('datalist');
  list.id = `${field.id}-suggestions`;
  field.setAttribute('list', list.id);
  field.after(list);
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    if (field.value.length < Number(field.dataset.suggestFrom ?? 0)) {
      list.replaceChildren();
      return;
    }
    const site = field.form?.elements.site?.value ?? '';
    const answer = await fetch(
      `${field.dataset.suggest}?q=${encodeURIComponent(field.value)}&site=${encodeURIComponent(site)}`,
    );
    if (!answer.ok || turn !== asked) {
      return;
    }
    list.replaceChildren(
      ...(await answer.json()).map(({ value, label }) => {
        const option = document.createElement('option');
        option.value = value;
        option.label = label;
        return option;
      }),
    );
  };
  field.addEventListener('input', ask);
  field.addEventListener('focus', ask);
}

// --- keyboard
const typing = (target) => target.closest('input, textarea, select, [contenteditable], dialog[open]');
const go = (selector) => document.querySelector(selector)?.click();
let lastKey = '';

function moveInRows(step) {
  const rows = [...document.querySelectorAll('.row-link')];
  const current = rows.indexOf(document.activeElement?.closest('.row-link'));
  const next = rows[Math.min(Math.max(current + step, 0), rows.length - 1)];
  next?.querySelector('.row-target')?.focus();
}

const outcomes = { a: 'POSITIVE', r: 'RETURN', q: 'QUESTION' };

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = event.target.form ?? event.target.closest('form');
    const button = form?.querySelector('[data-accept], .btn-primary:not([type=button])');
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  const shortcut = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (shortcut) {
    event.preventDefault();
    if (shortcut.matches('input')) {
      shortcut.focus();
      shortcut.select();
    } else {
      shortcut.click();
    }
  } else if (event.key === '?') {
    document.getElementById('shortcuts')?.showModal();
  } else if (event.key === 'm' && lastKey === 'g') {
    go('.sidebar a[href="/work"], .bottom-bar a[href="/work"]');
  } else if (event.key === 'j' || event.key === 'k') {
    moveInRows(event.key === 'j' ? 1 : -1);
  } else if (outcomes[event.key]) {
    const button = document.querySelector(`[data-decision] [data-outcome=${outcomes[event.key]}]`);
    if (button?.dataset.commentRequired) {
      button.form.querySelector('textarea').focus();
      event.preventDefault();
    } else {
      button?.focus();
    }
  }
  lastKey = event.key;
});

// a low score needs a word; the others go out with one click
for (const survey of document.querySelectorAll('[data-survey]')) {
  survey.addEventListener('submit', (event) => {
    const comment = survey.querySelector('textarea');
    const missing = event.submitter?.dataset.low === 'true' && !comment.value.trim();
    survey.querySelector('[role=alert]').hidden = !missing;
    if (missing) {
      event.preventDefault();
      survey.querySelectorAll('.survey-score').forEach((score) => score.classList.toggle('active', score === event.submitter));
      comment.focus();
    }
  });
}
