import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePictures } from "../exports/write.ts";
import type { Draft, Freezing } from "../versions/make.ts";
import { sha256 } from "../content/versions.ts";
import { writeVersion } from "../versions/store.ts";
import { readFreezing } from "./edition.ts";
import { CommandError, run } from "./run.ts";
import { siteAddress } from "./site-address.ts";
import { today } from "./today.ts";

/** The bytes of a draft's files by path, its PNGs drawn. */
async function filesOf(root: string, draft: Draft): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "freeze-"));
  try {
    await writePictures(root, draft.pictures, folder, join(root, ".cache", "pictures"));
    const files = [
      ...[...draft.texts].map(([path, text]) => [path, Buffer.from(text)] as const),
      ...draft.pictures.map(({ path }) => [path, readFileSync(join(folder, path))] as const),
    ];
    return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what is new of these charts below `root`, and gives a line for each. */
export async function writeFreezing(root: string, list: readonly Freezing[]): Promise<string[]> {
  const lines: string[] = [];
  for (const freezing of list) {
    const { id } = freezing;
    if ("same" in freezing) {
      const { hash, number, date } = freezing.same;
      lines.push(
        `${id} is as it was frozen on ${date} (version ${number}, ${hash}): nothing written.`,
      );
      continue;
    }
    const { draft } = freezing;
    // oxlint-disable-next-line no-await-in-loop -- each uses every core, and is whole before the next
    const files = await filesOf(root, draft);
    const hashes = Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));
    writeVersion(root, { ...draft.version, files: hashes }, files);
    const { hash, number } = draft.version;
    lines.push(`${id}: version ${number} at /embed/${id}/v/${hash}/, in content/versions/${id}/.`);
  }
  return lines;
}

/** The charts that the command line names: ids, or `--all`. */
export function readIds(args: readonly string[]): readonly string[] | "all" {
  if (args.length === 1 && args[0] === "--all") return "all";
  const flag = args.find((each) => each.startsWith("-"));
  if (flag !== undefined)
    throw new CommandError(`${flag} is no option here: name charts, or give --all alone.`);
  if (args.length > 0) return args;
  throw new CommandError(
    "Which chart? Name one or more, for example: npm run freeze bachu-income\nAll that changed or were never frozen: npm run freeze -- --all\nnpm run release lists them.",
  );
}

if (import.meta.main) {
  await run(async () => {
    const ids = readIds(process.argv.slice(2));
    const root = process.cwd();
    const list = await readFreezing(root, ids, { date: today(), site: siteAddress(root) });
    for (const line of await writeFreezing(root, list)) console.log(line);
  });
}
