import type { ChangedChart, Release } from "../versions/release.ts";
import { readChanges } from "./edition.ts";
import { run } from "./run.ts";

function describe({ id, last, changed, corrected }: ChangedChart): string {
  const what = `${id}: ${changed.join(", ")} changed since version ${last.number} of ${last.date}`;
  return corrected ? what : `${what}; no correction in content/corrections.json names it`;
}

/** How the charts stand to their versions and what is left to do before the site is published, a line each. */
export function describeRelease({ changed, unfrozen, frozen, withdrawn }: Release): string[] {
  return [
    `${frozen.length} charts are as they were frozen, ${changed.length} changed since, ${unfrozen.length} were never frozen.`,
    ...changed.map(describe),
    ...(changed.length > 0
      ? [`To keep what is shown now: npm run freeze ${changed.map(({ id }) => id).join(" ")}`]
      : []),
    ...(unfrozen.length > 0
      ? [
          `Never frozen: ${unfrozen.join(", ")}`,
          "To freeze all that is not: npm run freeze -- --all",
        ]
      : []),
    ...(withdrawn.length > 0
      ? [`Withdrawn, their versions still answer: ${withdrawn.join(", ")}`]
      : []),
  ];
}

if (import.meta.main) {
  await run(async () => {
    const release = await readChanges(process.cwd());
    for (const line of describeRelease(release)) console.log(line);
    if (release.changed.length > 0) process.exitCode = 1;
  });
}
