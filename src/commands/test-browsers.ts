import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { browserTable, type Report } from "./browser-table.ts";
import { runNode } from "./child.ts";
import { findOtherBrowsers } from "./other-browsers.ts";
import { installPackages } from "./packages.ts";
import { writeReadme } from "./readme.ts";
import { run } from "./run.ts";

const FOLDER = join("tests", "other-browsers");

if (import.meta.main) {
  await run(async (stop) => {
    const root = process.cwd();
    const extra = process.argv.slice(2).filter((flag) => flag !== "--write");
    // Before the build: without browsers it would be made for nothing.
    findOtherBrowsers();
    installPackages(join(root, FOLDER));
    await build(root, stop);
    const vitest = join("node_modules", "vitest", "vitest.mjs");
    const config = join(FOLDER, "vitest.config.ts");
    const report = join(root, ".cache", "other-browsers.json");
    mkdirSync(join(root, ".cache"), { recursive: true });
    rmSync(report, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = [vitest, "run", "--config", config, ...reporters, ...extra] as const;
    const { ok } = await runNode(root, command, { stop });
    if (!ok) process.exitCode = 1;
    // What could not start has said so.
    if (!existsSync(report)) return;
    const table = browserTable(JSON.parse(readFileSync(report, "utf8")) as Report);
    console.log(table);
    if (process.argv.includes("--write")) await writeReadme(root, "test:browsers", table);
  });
}
