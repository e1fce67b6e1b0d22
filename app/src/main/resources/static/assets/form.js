// Forms of requests: fields that depend on others.

function valueOf(form, key) {
  const inputs = [...form.querySelectorAll(`[name="fields.${CSS.escape(key)}"]:not([type=hidden])`)];
  const chosen = inputs.find((input) => !['radio', 'checkbox'].includes(input.type) || input.checked);
  return chosen?.value ?? '';
}

function show(form) {
  for (const field of form.querySelectorAll('[data-visible-when]')) {
    const [key, values] = field.dataset.visibleWhen.split('=');
    const visible = values.split('|').includes(valueOf(form, key));
    field.hidden = !visible;
    // a hidden field is not sent
    field.querySelectorAll('input, select, textarea').forEach((input) => (input.disabled = !visible));
  }
}

for (const form of document.querySelectorAll('[data-form]')) {
  form.addEventListener('change', () => show(form));
  show(form);
  form.querySelector('.is-invalid')?.focus();
}
