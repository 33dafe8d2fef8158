import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { runNode } from "./child.ts";
import { findChromium } from "./chromium.ts";
import { explain, run } from "./run.ts";

/** Checks by others' tools that need no test file: a name, and what Node runs. */
const CHECKS = [
  ["Format", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  ["Lint", "oxlint/bin/oxlint", "--quiet"],
  ["Types", "astro/bin/astro.mjs", "check", "--minimumSeverity", "warning"],
] as const;

interface Count {
  passed: number;
  failed: number;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

/** A step's count; what it throws is printed and counts as a failure, so that the next steps still run. */
async function attempt(stop: AbortSignal, step: () => Promise<Count>): Promise<Count> {
  try {
    return await step();
  } catch (error) {
    stop.throwIfAborted();
    console.error(explain(error));
    return FAILED;
  }
}

/** Runs a check quietly and prints what it said when it ends, so that several may run at once. */
async function runCheck(
  root: string,
  [name, script, ...args]: (typeof CHECKS)[number],
  stop: AbortSignal,
): Promise<Count> {
  const command = [join("node_modules", script), ...args] as const;
  const { ok, output } = await runNode(root, command, { stop, quiet: true });
  console.log(`${name}: ${ok ? "passed" : "failed"}`);
  if (!ok) console.log(output.trim());
  return ok ? PASSED : FAILED;
}

/** Runs vitest with these further arguments and counts its tests. */
async function runVitest(
  root: string,
  extra: readonly string[],
  stop: AbortSignal,
): Promise<Count> {
  const report = join(root, ".cache", "tests.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const script = join("node_modules", "vitest", "vitest.mjs");
  const { ok } = await runNode(
    root,
    [script, "run", "--config", "tests/vitest.config.ts", ...reporters, ...extra],
    { stop, env: needsBuild(extra) ? { CHROME_PATH: findChromium() } : {} },
  );
  if (!existsSync(report)) return FAILED;
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
    readFileSync(report, "utf8"),
  ) as { numPassedTests: number; numFailedTests: number };
  // A file that cannot be loaded has no tests, and yet fails.
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

/** Whether tests with these arguments may look at the built site; those of the project `unit` never do. */
export function needsBuild(extra: readonly string[]): boolean {
  return !/--project[ =]unit\b/.test(extra.join(" "));
}

/** Checks and build at once, then the tests. Given arguments for vitest, only the build and the tests that they ask for. */
async function runAll(root: string, extra: readonly string[], stop: AbortSignal): Promise<Count[]> {
  if (!needsBuild(extra)) return [await attempt(stop, () => runVitest(root, extra, stop))];
  const checks = (extra.length > 0 ? [] : CHECKS).map((check) =>
    attempt(stop, () => runCheck(root, check, stop)),
  );
  // A build waits for disks and for its own parts: the checks have time beside it.
  const built = await attempt(stop, () => build(root, stop).then(() => PASSED));
  const counts = await Promise.all(checks);
  // Without a build, tests of the site would judge an old one.
  const args = built === PASSED ? extra : ["--project", "unit", ...extra];
  const tests = await attempt(stop, () => runVitest(root, args, stop));
  return [...counts, built, tests];
}

if (import.meta.main) {
  await run(async (stop) => {
    const counts = await runAll(process.cwd(), process.argv.slice(2), stop);
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
