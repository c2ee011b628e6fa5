// Locks the desk ten minutes after the last key, click or touch in any of its windows, and says so a minute before. The page
// stays as it is under the lock; the server opens nothing more until its agent is back. Whoever works on a page without sending
// it stays signed in. Leaving the desk empties the other windows too.
document.addEventListener('DOMContentLoaded', () => {
  const lock = document.getElementById('verrou');
  if (!lock) return;
  const form = lock.querySelector('form');
  const words = lock.querySelector('[role=alert]');
  const soon = document.getElementById('verrou-bientot');
  const idle = lock.dataset.idleMinutes * 60_000;
  const minute = 60_000;
  const windows = new BroadcastChannel('guichet-poste');
  let last = Date.now();
  let told = 0;
  let served = Date.now();
  let locked = false;

  const post = (address, body) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } });
  const close = () => { locked = false; words.textContent = ''; form.reset(); last = Date.now(); lock.close(); };
  const say = text => { if (soon.textContent !== text) soon.textContent = text; };
  const stay = () => { last = Date.now(); say(''); };
  const keepSignedIn = () => {
    if (last - served < idle) return;
    served = last;
    post(lock.dataset.presence, { _csrf: form.elements._csrf.value }).catch(() => {});
  };
  const watch = () => {
    if (locked) return;
    const away = Date.now() - last;
    if (away >= idle) lockDesk();
    else if (away >= idle - minute) say(soon.dataset.words);
  };
  const cover = () => { locked = true; say(''); if (!lock.open) lock.showModal(); };
  const lockDesk = async () => {
    cover();
    windows.postMessage('locked');
    await post(lock.dataset.lock, { _csrf: form.elements._csrf.value, _page: form.elements._page?.value }).catch(() => {});
  };
  const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
  const freshToken = async () => {
    const token = (await read(await fetch(lock.dataset.lock))).querySelector('[name=_csrf]')?.value;
    if (token) document.querySelectorAll('[name=_csrf]').forEach(input => { input.value = token; });
  };
  const open = async () => {
    let answer = await post(form.action, new FormData(form));
    if (answer.status === 403) { await freshToken(); answer = await post(form.action, new FormData(form)); }
    if (answer.type === 'opaqueredirect') { close(); windows.postMessage('opened'); }
    else if (answer.status === 401) words.textContent = words.dataset.expired;
    else words.textContent = (await read(answer)).querySelector('main .field-error').textContent;
  };

  form.addEventListener('submit', event => {
    if (event.submitter?.getAttribute('form')) return;
    event.preventDefault();
    open().catch(() => { words.textContent = words.dataset.offline; });
  });
  lock.addEventListener('close', () => { if (locked) lock.showModal(); });
  document.getElementById('verrouiller')?.addEventListener('submit', event => { event.preventDefault(); lockDesk(); });
  document.getElementById('quitter')?.addEventListener('submit', () => windows.postMessage('left'));
  windows.addEventListener('message', event => ({
    busy: stay, locked: cover, opened: close, left: () => location.replace(lock.dataset.left)
  })[event.data]?.());
  ['keydown', 'pointerdown', 'wheel'].forEach(act => document.addEventListener(act, () => {
    watch(); // a machine that slept has missed its time
    if (locked) return;
    stay();
    keepSignedIn();
    if (last - told > 5_000) { told = last; windows.postMessage('busy'); }
  }, { passive: true }));
  setInterval(watch, 5_000);
});
