// Forms of requests: fields that depend on others, and a draft that survives a closed page.

const form = document.querySelector('[data-form]');
const fields = [...form.querySelectorAll('[data-visible-when]')];

function valueOf(key) {
  const inputs = [...form.querySelectorAll(`[name="fields.${CSS.escape(key)}"]`)];
  const chosen = inputs.find((input) => !['radio', 'checkbox'].includes(input.type) || input.checked);
  return chosen?.value ?? '';
}

function show() {
  for (const field of fields) {
    const [key, values] = field.dataset.visibleWhen.split('=');
    const visible = values.split('|').includes(valueOf(key));
    field.hidden = !visible;
    // a hidden field is not sent
    field.querySelectorAll('input, select, textarea').forEach((input) => (input.disabled = !visible));
  }
}

// a form that comes filled in keeps no draft
const draft = form.dataset.draft && `form:${form.dataset.draft}`;

function keep() {
  const values = [...new FormData(form)].filter(([name, value]) => name.startsWith('fields.') && typeof value === 'string');
  localStorage.setItem(draft, JSON.stringify(values));
}

function restore() {
  const empty = [...form.querySelectorAll('[name^="fields."]')].every(
    (input) => (['radio', 'checkbox'].includes(input.type) ? !input.checked : !input.value),
  );
  if (!empty) {
    return;
  }
  for (const [name, value] of JSON.parse(localStorage.getItem(draft) ?? '[]')) {
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (['radio', 'checkbox'].includes(input.type)) {
        input.checked ||= input.value === value;
      } else {
        input.value = value;
      }
    }
  }
}

try {
  if (draft) {
    restore();
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => localStorage.removeItem(draft));
  }
} catch {
  // storage is closed: the form works without drafts
}

form.addEventListener('change', show);
show();
form.querySelector('.is-invalid')?.focus();
