import { join } from "node:path";
import { build } from "./build.ts";
import { runNode } from "./child.ts";
import { findOtherBrowsers } from "./other-browsers.ts";
import { installPackages } from "./packages.ts";
import { run } from "./run.ts";

const FOLDER = join("tests", "other-browsers");

if (import.meta.main) {
  await run(async (stop) => {
    const root = process.cwd();
    // Before the build: without browsers it would be made for nothing.
    findOtherBrowsers();
    installPackages(join(root, FOLDER));
    await build(root, stop);
    const vitest = join("node_modules", "vitest", "vitest.mjs");
    const config = join(FOLDER, "vitest.config.ts");
    const extra = process.argv.slice(2);
    const { ok } = await runNode(root, [vitest, "run", "--config", config, ...extra], { stop });
    if (!ok) process.exitCode = 1;
  });
}
