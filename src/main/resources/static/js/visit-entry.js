// The entry form for the keyboard: Enter goes to the next thing missing, and saves when nothing is.
(() => {
  window.enhanceEntry = () => {
    const form = document.querySelector('[data-visit-entry]');
    if (!form) return;
    const words = new Map([...document.querySelector('#mots').content.children].map(one => [one.dataset.code, one.textContent.split('|')]));
    const rows = [...form.querySelectorAll('[data-request]')];
    const spare = rows.slice(1).filter(row => ![...row.querySelectorAll('[data-operator] select, [data-procedure] select')].some(list => list.value) && !row.querySelector('.has-error'));
    const keepsLast = form.hasAttribute('data-row-added');
    spare.slice(0, keepsLast ? -1 : undefined).forEach(row => row.remove());
    if (keepsLast) spare.length = Math.max(0, spare.length - 1);

    const minutes = form.querySelector('#minutes');
    const durations = [...form.querySelectorAll('[name=duration]')];
    const ages = [...form.querySelectorAll('[name=age]')];
    const save = form.querySelector('[data-save]');
    const requests = [];
    const nextMissing = () => requests.find(one => one.isStarted() && one.isBlank())?.input
      || (requests[0].isBlank() ? requests[0].input : null)
      || (minutes.value.trim() || durations.some(one => one.checked) ? null : minutes)
      || (ages.some(one => one.checked) ? null : ages[0]);
    const goOn = () => (nextMissing() || save).focus();
    const enhance = row => requests.push(enhanceRequest(row, requests.length, words, goOn));
    rows.filter(row => row.isConnected).forEach(enhance);

    form.querySelector('[data-add-request]').addEventListener('click', event => {
      const row = spare.shift();
      if (!row) return;
      event.preventDefault();
      [...form.querySelectorAll('[data-request]')].at(-1).after(row);
      row.open = true;
      enhance(row);
      requests.at(-1).input.focus();
    });
    durations.forEach(one => one.addEventListener('click', () => { minutes.value = ''; if (one.checked) goOn(); }));
    minutes.addEventListener('input', () => durations.forEach(one => { one.checked = false; }));
    form.querySelector('[data-field=age]').addEventListener('keydown', event => {
      const chosen = /^[1-8]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && ages[event.key - 1];
      if (chosen) { event.preventDefault(); chosen.checked = true; goOn(); }
    });
    ages.forEach(one => one.addEventListener('click', event => { if (event.detail) goOn(); }));
    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !event.target.matches('input, select') || event.isComposing) return;
      event.preventDefault();
      const missing = nextMissing();
      if (missing && missing !== event.target) missing.focus(); else form.requestSubmit(save);
    });

    const day = form.querySelector('#day');
    const time = form.querySelector('#time');
    const shown = form.querySelector('[data-when]');
    const showWhen = () => { shown.textContent = day.value.split('-').reverse().join('/') + ' ' + time.value; };
    day.addEventListener('input', showWhen);
    time.addEventListener('input', showWhen);
    showWhen();
    (document.querySelector('#erreurs') || (form.elements.version ? null : requests[0].input))?.focus();
  };
  window.enhanceEntry();
})();
