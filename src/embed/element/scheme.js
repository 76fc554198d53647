// Whose colours a note on `auto` has: those of the color-scheme that its page sets, or where that sets none, which
// stylesheets can't tell, those of the reader's system.
const followed = new Map(); // elements with their callbacks
let observer;

/// Tells at once, and whenever the root or the body of the page changes, whether the page sets a color-scheme.
export function follow(element, tell) {
  followed.set(element, tell);
  observer ??= new MutationObserver(() => followed.forEach((_, element) => look(element)));
  if (followed.size === 1)
    for (const root of [document.documentElement, document.body]) if (root) observer.observe(root, { attributes: true });
  look(element);
}

export function unfollow(element) {
  followed.delete(element);
  if (followed.size === 0) observer?.disconnect();
}

function look(element) {
  followed.get(element)(getComputedStyle(element).colorScheme !== "normal");
}
