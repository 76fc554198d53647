// Our page as it was built: a folder of static files; but its core is loaded at once, as the charts of others are.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

export const FOLDER = process.env.OURS ?? "dist";
export const ENTRY = process.env.OURS_ENTRY ?? "pages/amazon-q1-2026.html";

/// Path of the page as it is published: its core waits for a reader who needs it.
export const AS_PUBLISHED = `/${ENTRY.replace(/[^/]*$/, "as-published.html")}`;

/// The files of the folder by their paths.
export async function ourFiles() {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => []);
  // Before Node.js 20.12 the folder of an entry is called its path.
  const folderOf = ({ parentPath, path }) => parentPath ?? path;
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(folderOf(entry), entry.name));
  const files = new Map();
  for (const path of paths) files.set(`/${relative(FOLDER, path)}`, await readFile(path));
  if (!files.has(`/${ENTRY}`))
    throw new Error(`there is no ${ENTRY} in ${FOLDER}: build it, or set OURS (folder) and OURS_ENTRY (page in it)`);
  const page = String(files.get(`/${ENTRY}`));
  files.set(AS_PUBLISHED, files.get(`/${ENTRY}`));
  files.set(`/${ENTRY}`, Buffer.from(page.replace("<research-widget>", '<research-widget loading="eager">')));
  return files;
}
