// One démarche of the entry form: turns its two lists into a search, tiles with number keys and a short list.
// The lists stay in the page and stay what is sent.
(() => {
  const element = (html) => { const holder = document.createElement('template'); holder.innerHTML = html; return holder.content.firstElementChild; };
  const MOST_FOUND = 14;

  window.enhanceRequest = (row, index, onDone) => {
    const operatorBox = row.querySelector('[data-operator]');
    const procedureBox = row.querySelector('[data-procedure]');
    const operators = operatorBox.querySelector('select');
    const procedures = procedureBox.querySelector('select');
    const operatorOptions = [...operators.options].filter(option => option.value);
    const entries = [...procedures.querySelectorAll('optgroup')].flatMap(group => [...group.children].map(option =>
      ({ code: option.value, label: option.text, operator: group.dataset.operator })));

    const find = element('<div class="request__find"><label class="form-label"></label><input class="form-control" type="search" autocomplete="off" spellcheck="false"><div class="small muted mt-1"></div></div>');
    const input = find.querySelector('input');
    input.id = 'chercher-' + index;
    find.querySelector('label').htmlFor = input.id;
    find.querySelector('label').textContent = operatorBox.dataset.find;
    find.lastElementChild.textContent = operatorBox.dataset.hint;
    find.lastElementChild.id = input.id + '-aide';
    input.setAttribute('aria-describedby', find.lastElementChild.id);
    const group = (legend, shape) => {
      const made = element('<fieldset><legend></legend><div class="choices"></div></fieldset>');
      made.firstElementChild.textContent = legend;
      made.querySelector('.choices').classList.add(shape);
      made.querySelector('.choices').setAttribute('aria-label', legend);
      return made;
    };
    const tileBox = group(operatorBox.dataset.legend, 'choices--tiles');
    const list = group(procedureBox.dataset.legend, 'choices--list');
    list.append(element('<p class="small muted mb-0" role="status"></p>'));
    const more = { first: operatorBox.dataset.other, next: operatorBox.dataset.next };
    const operatorTiles = tiles(tileBox.querySelector('.choices'), more, () => input.focus());
    const procedureTiles = tiles(list.querySelector('.choices'), more, () => input.focus());
    let shown = [];

    const nameOf = code => operatorOptions.find(option => option.value === code)?.text || '';
    const title = () => {
      const chosen = entries.find(entry => entry.code === procedures.value);
      const heading = row.querySelector('[data-request-title]');
      heading.dataset.blank ??= heading.textContent;
      heading.textContent = chosen ? nameOf(chosen.operator) + ' · ' + chosen.label : heading.dataset.blank;
    };
    const drawTiles = () => operatorTiles.show(operatorOptions.map(option => ({
      words: option.text,
      small: option.dataset.hint,
      chosen: option.value === operators.value,
      folded: !option.dataset.key && option.value !== operators.value,
      choose: () => chooseOperator(option.value),
    })));
    const offered = () => {
      const ofOperator = entries.filter(entry => entry.operator === operators.value);
      if (!input.value) return ofOperator;
      const found = catalogueSearch.search(operators.value ? ofOperator : entries, input.value);
      return (found.length ? found : catalogueSearch.search(entries, input.value)).slice(0, MOST_FOUND);
    };
    const drawList = () => {
      shown = offered();
      procedureTiles.show(shown.map(entry => ({
        words: entry.label,
        small: entry.operator === operators.value ? null : nameOf(entry.operator),
        chosen: entry.code === procedures.value,
        choose: () => chooseProcedure(entry),
      })));
      list.lastElementChild.textContent = input.value ? (shown.length ? shown.length + ' ' + procedureBox.dataset.count : procedureBox.dataset.none) : '';
      list.hidden = !shown.length && !input.value;
    };
    const chooseOperator = code => {
      if (operators.value !== code) procedures.value = '';
      operators.value = code;
      input.value = '';
      drawTiles(); drawList(); title();
      input.focus();
    };
    const chooseProcedure = entry => {
      operators.value = entry.operator;
      procedures.value = entry.code;
      input.value = '';
      drawTiles(); drawList(); title();
      onDone();
    };

    input.addEventListener('input', drawList);
    input.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter' && input.value && shown.length) { event.preventDefault(); event.stopPropagation(); chooseProcedure(shown[0]); }
      else if (event.key === 'Backspace' && !input.value && operators.value) { operators.value = ''; procedures.value = ''; drawTiles(); drawList(); title(); }
      else if (/^[0-9]$/.test(shortcutKey(event)) && !input.value) {
        event.preventDefault();
        (operators.value ? procedureTiles : operatorTiles).press(Number(event.key));
      }
    });

    operators.hidden = procedures.hidden = true;
    operatorBox.querySelector('label').hidden = procedureBox.querySelector('label').hidden = true;
    operatorBox.prepend(find, tileBox);
    procedureBox.prepend(list);
    drawTiles(); drawList(); title();
    return { input, isBlank: () => !procedures.value, isStarted: () => Boolean(operators.value || procedures.value) };
  };
})();
