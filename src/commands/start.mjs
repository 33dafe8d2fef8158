// Runs on Node 20 before anything is installed: installs what is missing, finds a Node that Astro
// takes, and hands over to src/commands/NAME.ts.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".lock-sha256");
const windows = process.platform === "win32";
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** The command that was asked for; package.json's scripts say which there are. */
function commandOf(name = "serve") {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const known = Object.values(scripts).flatMap(
    (script) => /start\.mjs (\S+)/.exec(script)?.[1] ?? [],
  );
  if (known.includes(name)) return join("src", "commands", `${name}.ts`);
  return stop(`There is no command ${JSON.stringify(name)}; there are ${known.join(", ")}.`);
}

/** Calls back when npm has ended: it passes a signal to its shell alone, which leaves this process behind. */
function watchNpm(ended) {
  const parent = process.ppid;
  const byNpm = process.env.npm_lifecycle_event !== undefined;
  return setInterval(() => byNpm && process.ppid !== parent && ended(), 300);
}

/**
 * Runs a program to its end and returns its exit code. Signals to this process, and npm's end, end
 * the program too; where it ends by a signal, so does this process.
 */
function launch(program, args, options) {
  const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  const watch = watchNpm(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearInterval(watch);
      for (const each of signals) process.off(each, forward);
      if (signal) process.kill(process.pid, signal);
      else resolve(code);
    });
  });
}

async function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing what package-lock.json names …");
  // The build and the tests need everything, and a failure its words, whatever NODE_ENV or npm's settings leave out.
  const args = ["ci", "--loglevel=error", "--include=dev", "--include=optional"];
  const code = await launch("npm", args, { shell: windows });
  if (code !== 0) stop("npm ci failed; its message stands above. Nothing was built.");
  writeFileSync(stamp, wanted);
}

/** Whether a Node is new enough: Astro's own, and it strips types and knows import.meta.main. */
function suits(node) {
  const { stdout, status } = spawnSync(node, ["--version"], { encoding: "utf8" });
  const [, major, minor] = (status === 0 && /^v(\d+)\.(\d+)/.exec(stdout)) || [];
  return (
    (major === "22" && Number(minor) >= 18) ||
    (major === "24" && Number(minor) >= 2) ||
    Number(major) > 24
  );
}

function findNode() {
  const packaged = ["linux-x64", "linux-arm64", "win-x64"].map((name) =>
    join(root, "node_modules", `node-${name}`, "bin", windows ? "node.exe" : "node"),
  );
  const found = [...packaged.filter((node) => existsSync(node)), process.execPath].find(suits);
  return (
    found ??
    stop(
      `Node 22.18, 24.2 or later is needed; this is ${process.version}, and no packaged Node exists for ${process.platform} ${process.arch}.\nInstall Node 24 and run the command again.`,
    )
  );
}

const [name, ...rest] = process.argv.slice(2);
const script = commandOf(name);
await install();
process.exitCode = await launch(findNode(), [script, ...rest], { env });
