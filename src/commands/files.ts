import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of the files below a folder, in code-unit order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
