// Sends the entry without leaving the page, so that a lost network loses nothing that was typed. An ended session loses nothing
// either way: the form is then sent as any other.
(() => {
  const notice = (form, words) => {
    let box = form.querySelector('[data-notice]');
    if (!box) {
      box = document.createElement('p');
      box.className = 'notice is-warn mb-0';
      box.setAttribute('role', 'alert');
      box.dataset.notice = '';
      form.querySelector('.stack').prepend(box);
    }
    box.textContent = words;
    box.scrollIntoView({ block: 'nearest' });
  };
  const show = async answer => {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.redirected) history.replaceState(null, '', answer.url);
    document.title = page.title;
    document.querySelector('#flash').replaceChildren(...page.querySelector('#flash').childNodes);
    document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
    window.enhanceEntry();
    prepare();
  };
  const send = async (form, button) => {
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'follow', headers: { 'X-Requested-With': 'fetch' } });
      if (answer.status === 401 || answer.status === 403) form.submit();
      else if (answer.status >= 500) notice(form, form.dataset.offline);
      else await show(answer);
    } catch {
      notice(form, form.dataset.offline);
    } finally {
      button.disabled = false;
    }
  };
  const prepare = () => {
    const form = document.querySelector('[data-visit-entry]');
    if (form?.elements.version) return;
    form?.addEventListener('submit', event => {
      if (event.submitter?.formAction && event.submitter.hasAttribute('formaction')) return;
      event.preventDefault();
      const forbidden = form.querySelector('[data-no-forbidden]:invalid');
      if (forbidden) forbidden.focus();
      else send(form, form.querySelector('[data-save]'));
    });
  };
  prepare();
})();
