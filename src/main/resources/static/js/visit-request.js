// One démarche of the entry form: turns its two lists into a search, tiles with number keys and a short list.
// The lists stay in the page and stay what is sent.
(() => {
  const element = (html) => { const holder = document.createElement('template'); holder.innerHTML = html; return holder.content.firstElementChild; };
  const text = (node, words) => { node.textContent = words; return node; };

  const choice = (group, index, key, words, small, onChoose) => {
    const label = element('<label class="choice"><input type="radio" form="aucun"><span></span></label>');
    const radio = label.querySelector('input');
    radio.name = group;
    radio.addEventListener('change', onChoose);
    if (key) label.insertBefore(text(element('<kbd aria-hidden="true"></kbd>'), key), label.lastElementChild);
    label.lastElementChild.textContent = words;
    if (small) label.lastElementChild.append(text(document.createElement('small'), small));
    return label;
  };

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
    const tiles = element('<fieldset><legend></legend><div class="choices choices--tiles"></div></fieldset>');
    tiles.firstElementChild.textContent = operatorBox.dataset.legend;
    const list = element('<fieldset><legend></legend><div class="choices choices--list"></div><p class="small muted mb-0" role="status"></p></fieldset>');
    list.firstElementChild.textContent = procedureBox.dataset.legend;
    let shown = [];

    const nameOf = code => operatorOptions.find(option => option.value === code)?.text || '';
    const title = () => {
      const chosen = entries.find(entry => entry.code === procedures.value);
      const heading = row.querySelector('[data-request-title]');
      heading.dataset.blank ??= heading.textContent;
      heading.textContent = chosen ? nameOf(chosen.operator) + ' · ' + chosen.label : heading.dataset.blank;
    };
    const drawTiles = () => {
      const all = tiles.classList.contains('shows-all');
      tiles.lastElementChild.replaceChildren(...operatorOptions
        .filter(option => all || option.dataset.key || option.value === operators.value)
        .map(option => {
          const tile = choice('tuile-' + index, index, option.dataset.key, option.text, option.dataset.hint, () => chooseOperator(option.value));
          tile.querySelector('input').checked = option.value === operators.value;
          return tile;
        }));
      if (!all) {
        const other = element('<button class="choice" type="button"><kbd aria-hidden="true">0</kbd><span></span></button>');
        other.lastElementChild.textContent = operatorBox.dataset.other;
        other.addEventListener('click', showAll);
        tiles.lastElementChild.append(other);
      }
    };
    const drawList = () => {
      const offered = operators.value && !input.value ? entries.filter(entry => entry.operator === operators.value)
        : catalogueSearch.search(operators.value ? entries.filter(entry => entry.operator === operators.value) : entries, input.value);
      const elsewhere = !offered.length && operators.value && input.value ? catalogueSearch.search(entries, input.value) : offered;
      shown = elsewhere.slice(0, 14);
      list.querySelector('.choices').replaceChildren(...shown.map((entry, at) => {
        const line = choice('ligne-' + index, index, at < 9 ? at + 1 : null, entry.label, entry.operator === operators.value ? null : nameOf(entry.operator), () => chooseProcedure(entry));
        line.querySelector('input').checked = entry.code === procedures.value;
        return line;
      }));
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
    const showAll = () => { tiles.classList.add('shows-all'); drawTiles(); tiles.querySelector('.choice:nth-child(10) input')?.focus(); };

    input.addEventListener('input', drawList);
    input.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter' && input.value && shown.length) { event.preventDefault(); event.stopPropagation(); chooseProcedure(shown[0]); }
      else if (event.key === 'Backspace' && !input.value && operators.value) { operators.value = ''; procedures.value = ''; drawTiles(); drawList(); title(); }
      else if (document.documentElement.dataset.shortcuts !== 'off' && /^[0-9]$/.test(event.key) && !input.value) {
        event.preventDefault();
        if (event.key === '0') { if (!operators.value) showAll(); }
        else if (operators.value) { const entry = shown[event.key - 1]; if (entry) chooseProcedure(entry); }
        else { const option = operatorOptions.find(one => one.dataset.key === event.key); if (option) chooseOperator(option.value); }
      }
    });

    operators.hidden = procedures.hidden = true;
    operatorBox.querySelector('label').hidden = procedureBox.querySelector('label').hidden = true;
    operatorBox.prepend(find, tiles);
    procedureBox.prepend(list);
    drawTiles(); drawList(); title();
    return { input, isBlank: () => !procedures.value, isStarted: () => Boolean(operators.value || procedures.value) };
  };
})();
