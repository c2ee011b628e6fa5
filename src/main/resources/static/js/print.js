// The « Imprimer » button: opens the browser's own print dialogue.
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}
