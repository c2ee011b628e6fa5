// Runs before the first paint, so that .js-only and .no-js never flicker.
document.documentElement.classList.add("js");
