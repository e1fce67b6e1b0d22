// Demo sign-ins: one click fills both fields and signs in.
for (const button of document.querySelectorAll('[data-sign-in]')) {
  button.addEventListener('click', () => {
    const form = document.getElementById('username').form;
    form.username.value = button.dataset.signIn;
    form.password.value = button.dataset.signIn;
    form.requestSubmit();
  });
}
