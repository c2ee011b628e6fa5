// Tiles that act as soon as one is chosen, as a toolbar of WAI-ARIA: the arrows, Home and End only move among them; Space,
// Enter, a click or a digit chooses. Nine have a digit at a time, and 0 gives the digits to the next nine.
(() => {
  const DIGITS = 9;
  const element = html => { const holder = document.createElement('template'); holder.innerHTML = html; return holder.content.firstElementChild; };

  const button = (words, small, key) => {
    const made = element('<button class="choice" type="button"><span></span></button>');
    made.lastElementChild.textContent = words;
    if (small) { const hint = document.createElement('small'); hint.textContent = small; made.lastElementChild.append(hint); }
    if (key !== null) {
      made.prepend(element('<kbd aria-hidden="true"></kbd>'));
      made.firstElementChild.textContent = key;
      if (document.documentElement.dataset.shortcuts !== 'off') made.setAttribute('aria-keyshortcuts', key);
    }
    return made;
  };

  /** The key of a key press that may be a shortcut of one character, else null. */
  window.shortcutKey = event =>
    document.documentElement.dataset.shortcuts === 'off' || event.ctrlKey || event.altKey || event.metaKey ? null : event.key;

  /** @param onText where letters go that are typed among the tiles */
  window.tiles = (bar, more, onText) => {
    let items = [];
    let page = 0;
    let moreTile = null;
    const all = () => [...bar.querySelectorAll('button')];
    const reach = tile => all().forEach(one => { one.tabIndex = one === tile ? 0 : -1; });
    const draw = () => {
      const shown = items.map((item, at) => {
        const tile = button(item.words, item.small, Math.floor(at / DIGITS) === page ? at % DIGITS + 1 : null);
        tile.hidden = item.folded && page === 0;
        tile.setAttribute('aria-pressed', Boolean(item.chosen));
        tile.addEventListener('click', item.choose);
        return tile;
      });
      moreTile = items.length > DIGITS ? button(page || !items.some(item => item.folded) ? more.next : more.first, null, 0) : null;
      moreTile?.addEventListener('click', turn);
      bar.replaceChildren(...shown, ...(moreTile ? [moreTile] : []));
      reach(bar.querySelector('[aria-pressed=true]:not([hidden])') || bar.querySelector('button'));
    };
    const turn = () => {
      if (!moreTile) return;
      page = (page + 1) * DIGITS < items.length ? page + 1 : 0;
      draw();
      all()[page * DIGITS].focus();
    };
    const press = digit => {
      if (digit === 0) turn(); else if (digit <= DIGITS) items[page * DIGITS + digit - 1]?.choose();
    };

    bar.setAttribute('role', 'toolbar');
    bar.addEventListener('focusin', event => reach(event.target));
    bar.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const tiles = all().filter(one => !one.hidden);
      const at = tiles.indexOf(event.target);
      const row = tiles.filter(one => one.offsetTop === tiles[0].offsetTop).length;
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + row, ArrowUp: at - row, Home: 0, End: tiles.length - 1 }[event.key];
      if (to !== undefined) { event.preventDefault(); tiles[to]?.focus(); return; }
      const key = shortcutKey(event);
      if (/^[0-9]$/.test(key)) { event.preventDefault(); press(Number(key)); }
      else if (/^\p{L}$/u.test(key)) onText();
    });
    return { press, show: next => { items = next; page = 0; draw(); } };
  };
})();
