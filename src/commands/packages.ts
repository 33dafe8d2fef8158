import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Installs what a folder's own package-lock.json names, where it is missing or another lock file stands. */
export function installPackages(folder: string): void {
  const stamp = join(folder, "node_modules", ".lock-sha256");
  const file = join(folder, "package-lock.json");
  const wanted = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log(`Installing what ${relative(process.cwd(), file)} names …`);
  const shell = process.platform === "win32";
  execFileSync("npm", ["ci"], { cwd: folder, stdio: "inherit", shell });
  writeFileSync(stamp, wanted);
}
