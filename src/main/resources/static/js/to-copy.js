// Completes an address to be copied by the one that this browser shows: the server does not know it.
document.querySelectorAll('[data-to-copy]').forEach((field) => {
  field.value = new URL(field.value, window.location.href).href;
});
