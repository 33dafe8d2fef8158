import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../../src/commands/child.ts";
import { CommandError } from "../../src/commands/run.ts";
import { chartFiles } from "./charts.ts";
import { kib, markdownTable, writeReadme } from "../../src/commands/readme.ts";
import type { Growth } from "./scale-child.ts";

const SIZES = [1000, 10_000] as const;
/** The larger may take so many times the smaller's time for a chart. */
const FLAT = 1.15;
const MOST_BYTES = 1.5 * 1024 ** 3;

/** A project whose content has so many charts more: each is one of ours under a name of its own. */
function writeProject(root: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-scale-"));
  cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
  for (const name of ["src", "tests", "node_modules", "package.json", "tsconfig.json"])
    symlinkSync(join(root, name), join(folder, name));
  const texts = chartFiles(root).map(({ text }) => text);
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, "content", "charts", `made-${i}.json`),
      texts[i % texts.length] ?? "",
    );
  return folder;
}

async function measure(root: string, count: number, stop: AbortSignal): Promise<Growth> {
  const folder = writeProject(root, count);
  try {
    const script = join("src", "commands", "bench-scale.ts");
    const { ok, output } = await runNode(root, [script, "--measure", folder], {
      stop,
      quiet: true,
    });
    if (!ok) throw new CommandError(`${count} charts could not be made:\n${output}`);
    return JSON.parse(output.slice(output.lastIndexOf("{"))) as Growth;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = ({ charts, ms, rss, bytes }: Growth) => [
  charts.toLocaleString("en"),
  `${ms.toFixed(1)} ms`,
  `${Math.round(rss / 1024 ** 2).toLocaleString("en")} MiB`,
  kib(bytes / charts),
];

/**
 * Makes a thousand and ten thousand generated charts, each number in a process of its own, and prints
 * time and memory. Throws where a chart of the larger number takes a good deal more, or memory runs out.
 */
export async function benchScale(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  const [small, large] = [await measure(root, SIZES[0], stop), await measure(root, SIZES[1], stop)];
  const table = markdownTable(
    ["charts", "CPU time for each", "most memory", "page and embed of each"],
    [small, large].map(row),
  );
  console.log(table);
  if (write) await writeReadme(root, "bench:scale", table);
  if (large.ms > FLAT * small.ms)
    throw new CommandError(
      `With ${SIZES[1]} charts each takes ${(large.ms / small.ms).toFixed(2)} times as long.`,
    );
  if (large.rss > MOST_BYTES) throw new CommandError("Ten thousand charts take more than 1.5 GiB.");
}
