// Ranks procedures by what people say for them: the whole word first, then its beginning, then all words in any order.
// Accents, case and punctuation do not matter; the server's search of the directory follows the same first ranks.
(() => {
  const key = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

  const everydayWords = new Map();
  const keys = new Map();
  const keysOf = entry => {
    if (!keys.has(entry.code)) keys.set(entry.code, [entry.label, ...(everydayWords.get(entry.code) || [])].map(key).filter(Boolean));
    return keys.get(entry.code);
  };

  const rankOf = (keys, typed, words) => {
    if (keys.includes(typed)) return 0;
    if (keys.some(one => one.startsWith(typed))) return 1;
    if (keys.some(one => one.includes(' ' + typed))) return 2;
    return words.every(word => (' ' + keys.join(' ')).includes(' ' + word)) ? 3 : 9;
  };

  window.catalogueSearch = {
    learn: words => Object.entries(words).forEach(([code, said]) => { everydayWords.set(code, said); keys.delete(code); }),
    search: (entries, text) => {
      const typed = key(text);
      if (!typed) return [];
      const words = typed.split(' ');
      return entries.map(entry => ({ entry, rank: rankOf(keysOf(entry), typed, words) }))
        .filter(found => found.rank < 9)
        .sort((one, other) => one.rank - other.rank)
        .map(found => found.entry);
    },
  };
})();
