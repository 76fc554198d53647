/// A module that was preloaded with its integrity is the one that import() gets.
export function preload({ url, integrity }) {
  if (!integrity) return;
  const link = { rel: "modulepreload", href: url, integrity, crossOrigin: "anonymous" };
  document.head.append(Object.assign(document.createElement("link"), link));
}
