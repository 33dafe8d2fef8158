// Runs on Node 20 before anything is installed: installs what is missing, finds a Node that Astro
// takes, and hands over to src/commands/NAME.ts.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = process.cwd();
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".lock-sha256");
const windows = process.platform === "win32";
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };

function stop(message) {
  console.error(message);
  process.exit(1);
}

function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing what package-lock.json names …");
  const done = spawnSync("npm", ["ci"], { cwd: root, stdio: "inherit", shell: windows });
  if (done.status !== 0) stop("npm ci failed; its message stands above. Nothing was built.");
  writeFileSync(stamp, wanted);
}

/** Whether a Node is new enough: it strips types itself and runs Astro. */
function suits(node) {
  const { stdout, status } = spawnSync(node, ["--version"], { encoding: "utf8", env });
  const match = status === 0 ? /^v(\d+)\.(\d+)/.exec(stdout) : null;
  return (
    match !== null && (Number(match[1]) > 22 || (Number(match[1]) === 22 && Number(match[2]) >= 18))
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
      `Node 22.18 or later is needed; this is ${process.version}, and no packaged Node exists for ${process.platform} ${process.arch}.\nInstall Node 24 and run the command again.`,
    )
  );
}

install();
const [name = "serve", ...rest] = process.argv.slice(2);
const script = join("src", "commands", `${name}.ts`);
const result = spawnSync(findNode(), [script, ...rest], { cwd: root, stdio: "inherit", env });
process.exit(result.status ?? 1);
