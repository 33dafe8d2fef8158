import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes all files beside their final names first and renames them only when every one is
 * on the disk: a failure leaves the folder as it was.
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = (name: string) => join(folder, `.${name}.unfinished`);
  try {
    for (const [name, text] of files) writeFileSync(unfinished(name), `${text}\n`);
    for (const name of files.keys()) renameSync(unfinished(name), join(folder, name));
  } finally {
    for (const name of files.keys()) rmSync(unfinished(name), { force: true });
  }
}
