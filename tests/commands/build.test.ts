import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeLeftovers } from "../../src/commands/build.ts";
import { temporaryFolder, writeText } from "../files.ts";
import { copyProject, runNode } from "./project.ts";

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

test("content that does not hold leaves dist/ as it was, and nothing beside it", async () => {
  const root = copyProject();
  writeText(root, "dist/index.html", "the last good build");
  writeFileSync(join(root, "content/site.json"), "{");
  const { code, output } = await runNode(root, ["src/commands/build.ts"]);
  expect(code).toBe(1);
  expect(output).toMatch(/^\ncontent\/site\.json › line 1\n {2}received {2}"\{"\n/);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("the last good build");
  expect(readdirSync(root).filter((name) => name.startsWith(".dist"))).toEqual([]);
});

test("what a killed build left is removed; what a running one writes is not", () => {
  const [dead, running] = [deadPid(), process.pid];
  const root = temporaryFolder({
    "dist/index.html": "dist",
    [`.dist-${dead}/index.html`]: "half",
    [`.dist-${dead}-old/index.html`]: "older",
    [`.dist-${running}/index.html`]: "being built",
    ".dist-notes/mine.txt": "somebody's own",
  });
  removeLeftovers(root);
  expect(readdirSync(root).toSorted()).toEqual([`.dist-${running}`, ".dist-notes", "dist"]);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("dist");
});

test("a dist/ that a killed build had set aside comes back", () => {
  const root = temporaryFolder({ [`.dist-${deadPid()}-old/index.html`]: "the last good build" });
  removeLeftovers(root);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("the last good build");
  expect(existsSync(join(root, "dist"))).toBe(true);
  expect(readdirSync(root)).toEqual(["dist"]);
});
