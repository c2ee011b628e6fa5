// Proposes a code while the name is typed, until somebody types another; the server does the same for an empty field.
document.querySelectorAll('form[data-code-from]').forEach((form) => {
  const name = form.elements[form.dataset.codeFrom];
  const code = form.elements.code;
  const longest = form.dataset.codeAfter ? 60 : 40;
  let proposed = code.value === '';

  const propose = () => {
    const words = [form.dataset.codeAfter, name.value].filter(Boolean).join(' ');
    const letters = words.replaceAll(/œ/gi, 'oe').normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    return letters.replaceAll(/[^A-Z0-9]+/g, '_').slice(0, longest).replaceAll(/^_|_$/g, '');
  };

  code.addEventListener('input', () => {
    proposed = code.value === '';
  });
  name.addEventListener('input', () => {
    if (proposed) {
      code.value = name.value.trim() === '' ? '' : propose();
    }
  });
});
