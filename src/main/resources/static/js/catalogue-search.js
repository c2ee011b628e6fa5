// Ranks procedures by what people say for them: the whole word first, then its beginning, then all words in any order.
// Accents, case and punctuation do not matter; the server's search of the directory follows the same first ranks.
(() => {
  const key = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

  const rankOf = (entry, typed, words) => {
    if (entry.keys.includes(typed)) return 0;
    if (entry.keys.some(one => one.startsWith(typed))) return 1;
    if (entry.keys.some(one => one.includes(' ' + typed))) return 2;
    return words.every(word => (' ' + entry.keys.join(' ')).includes(' ' + word)) ? 3 : 9;
  };

  window.catalogueSearch = {
    entry: (code, label, operator, everydayWords) =>
      ({ code, label, operator, keys: [label, ...everydayWords].map(key).filter(Boolean) }),
    search: (entries, text) => {
      const typed = key(text);
      if (!typed) return [];
      const words = typed.split(' ');
      return entries.map(entry => ({ entry, rank: rankOf(entry, typed, words) }))
        .filter(found => found.rank < 9)
        .sort((one, other) => one.rank - other.rank)
        .map(found => found.entry);
    },
  };
})();
