// The entry form for the keyboard: Enter goes to the next thing missing, and saves when nothing is.
(() => {
  const blankRow = (html, index) => {
    const holder = document.createElement('template');
    holder.innerHTML = html.replaceAll('requests[0]', `requests[${index}]`).replaceAll('requests0', 'requests' + index);
    const row = holder.content.firstElementChild;
    row.open = true;
    row.querySelectorAll('.field-error').forEach(one => one.remove());
    row.querySelectorAll('.has-error').forEach(one => one.classList.remove('has-error'));
    row.querySelectorAll('select').forEach(one => { one.value = ''; });
    row.querySelectorAll('[value=FIRST_LEVEL], [value=COMPLETED]').forEach(one => { one.checked = true; });
    row.querySelector('summary > :first-child').textContent = index + 1;
    const title = row.querySelector('[data-request-title]');
    title.textContent = title.textContent.replace('1', index + 1);
    const remove = row.querySelector('[name=retirer]');
    remove.value = index;
    remove.lastElementChild.textContent = remove.lastElementChild.textContent.replace('1', index + 1);
    return row;
  };

  window.enhanceEntry = () => {
    const form = document.querySelector('[data-visit-entry]');
    if (!form) return;
    const rows = [...form.querySelectorAll('[data-request]')];
    const pristine = rows[0].outerHTML;

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
    const enhance = row => requests.push(enhanceRequest(row, requests.length, goOn));
    rows.forEach(enhance);

    form.querySelector('[data-add-request]').addEventListener('click', event => {
      if (requests.length >= 20) return;
      event.preventDefault();
      const row = blankRow(pristine, requests.length);
      [...form.querySelectorAll('[data-request]')].at(-1).after(row);
      enhance(row);
      requests.at(-1).input.focus();
    });
    durations.forEach(one => one.addEventListener('click', event => { minutes.value = ''; if (event.detail) goOn(); }));
    minutes.addEventListener('input', () => durations.forEach(one => { one.checked = false; }));
    form.querySelector('[data-field=age]').addEventListener('keydown', event => {
      const chosen = document.documentElement.dataset.shortcuts !== 'off' && /^[1-8]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && ages[event.key - 1];
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
    // The summary is an alert, which is said wherever the focus is: the focus goes where typing goes on.
    const firstWrong = () => {
      const field = document.getElementById(decodeURIComponent(document.querySelector('#erreurs a')?.hash.slice(1) || ''));
      const request = requests[rows.indexOf(field?.closest('[data-request]'))];
      return field?.matches('[data-operator] select, [data-procedure] select') ? request.input : field === durations[0] ? minutes : field;
    };
    const onlyAsks = document.querySelector('#confirmed') && document.querySelectorAll('#erreurs li').length === 1;
    (onlyAsks ? save : firstWrong() || document.querySelector('#erreurs') || (form.elements.version ? null : requests[0].input))?.focus();
  };
  fetch(document.querySelector('[data-visit-entry]').dataset.words)
    .then(answer => answer.json())
    .then(words => window.catalogueSearch.learn(words))
    .catch(() => { /* the labels alone can still be searched */ });
  window.enhanceEntry();
})();
