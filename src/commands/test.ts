import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { findChromium } from "./chromium.ts";
import { run } from "./run.ts";

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

function node(root: string, script: string, args: readonly string[], env = {}): boolean {
  const file = join(root, "node_modules", script);
  const done = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return done.status === 0;
}

function runChecks(root: string): Count {
  const results = CHECKS.map(([name, script, ...args]) => {
    console.log(`${name} …`);
    return node(root, script, args);
  });
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** Runs vitest over everything, or over the files and flags that the command was given. */
function runVitest(root: string, extra: readonly string[]): Count {
  const report = join(root, ".cache", "tests.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const args = ["run", "--config", "tests/vitest.config.ts", "--reporter=default"];
  const ok = node(
    root,
    "vitest/vitest.mjs",
    [...args, "--reporter=json", `--outputFile.json=${report}`, ...extra],
    { CHROME_PATH: findChromium() },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  // A file that cannot be loaded has no tests, and yet fails.
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) };
}

if (import.meta.main) {
  await run(async () => {
    const root = process.cwd();
    const extra = process.argv.slice(2);
    const checks = extra.length > 0 ? { passed: 0, failed: 0 } : runChecks(root);
    await build(root);
    const tests = runVitest(root, extra);
    const failed = checks.failed + tests.failed;
    console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
