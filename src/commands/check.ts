import { ContentError } from "../content/error.ts";
import { checkProse } from "../prose/check.ts";
import { checkTypes } from "../prose/topics.ts";
import type { Edition } from "../figure/edition.ts";
import { readVersionFiles } from "../content/versions.ts";
import { readProved } from "./edition.ts";
import { run } from "./run.ts";

/** Throws a ContentError for a frozen version that is not as it was written. */
function checkVersions(root: string, { versions }: Edition): void {
  for (const version of [...versions.values()].flat()) readVersionFiles(root, version);
}

/** Reads and proves everything in content/ below `root`. Throws a ContentError for what does not hold. */
export async function checkContent(root: string): Promise<Edition> {
  const edition = await readProved(root);
  const problems = [...checkTypes(root, edition), ...checkProse(root, edition)];
  checkVersions(root, edition);
  if (problems.length > 0) throw new ContentError(problems);
  return edition;
}

/** What holds, in a line. */
export function contentLine({ facts, checks, charts }: Edition): string {
  return `Content holds: ${facts.size} facts, ${checks.length} checks, ${charts.size} charts.`;
}

if (import.meta.main) {
  await run(async () => console.log(contentLine(await checkContent(process.cwd()))));
}
