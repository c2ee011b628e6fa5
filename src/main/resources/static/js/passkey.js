// A form with data-passkey first asks the browser for a key, and sends its answer in its field data-passkey-answer.
// data-passkey is the address of the challenge, data-act "create" or "get". Where the browser knows no keys, the page stays as it is.
document.addEventListener('DOMContentLoaded', () => {
  const known = window.PublicKeyCredential;
  if (!known?.parseRequestOptionsFromJSON) return;

  const challenge = async form => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body });
    if (answer.status === 401 || answer.status === 403) { // the session has ended: answered as any other form
      form.submit();
      return new Promise(() => {});
    }
    if (!answer.ok) throw new Error(`no challenge: ${answer.status}`);
    return answer.json();
  };
  const key = async form => form.dataset.act === 'create'
    ? navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(await challenge(form)) })
    : navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(await challenge(form)) });

  document.querySelectorAll('[data-passkey-unknown]').forEach(one => { one.hidden = true; });
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const failed = form.querySelector('[data-passkey-failed]');
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      failed.hidden = true;
      try {
        form.querySelector('[data-passkey-answer]').value = JSON.stringify((await key(form)).toJSON());
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  });
});
