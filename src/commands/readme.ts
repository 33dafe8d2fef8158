import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

/** A table in Markdown: numbers to the right, the first column to the left. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const rule = columns.map((_, i) => (i === 0 ? "---" : "--:"));
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Bytes for a table. */
export const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

/**
 * Puts `text` between `<!-- NAME -->` and `<!-- /NAME -->` in the README, formatted as `npm run
 * format` would. Throws where a mark is missing.
 */
export async function writeReadme(root: string, name: string, text: string): Promise<void> {
  const file = join(root, "README.md");
  const old = readFileSync(file, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [old.indexOf(open), old.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${open} and ${close}`);
  const changed = `${old.slice(0, from + open.length)}\n\n${text}\n\n${old.slice(to)}`;
  const settings = await resolveConfig(file);
  writeFileSync(file, await format(changed, { ...settings, filepath: file }));
}
