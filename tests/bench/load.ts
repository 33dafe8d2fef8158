import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "d3";
import { build } from "../../src/commands/build.ts";
import { CommandError } from "../../src/commands/run.ts";
import { isInstalled, startNginx } from "../site/servers.ts";
import { kib, markdownTable, writeReadme } from "../../src/commands/readme.ts";

const [ROUNDS, SECONDS, CONNECTIONS] = [3, 2, 32];
const EMPTY = "empty.txt";

/** What is asked for: a name for the table, and its path on the site. */
const SUBJECTS: readonly [name: string, path: string][] = [
  ["an empty file", EMPTY],
  ["embed of a chart", "embed/bachu-income/"],
  ["embed of the map", "embed/regions-map/"],
  ["a chart's page", "charts/bachu-income/"],
  ["the Bachu story", "stories/bachu-melon/"],
  ["the front page", "zh/"],
];

/** Requests a second for one address. Throws for any answer that is no success. */
function press(url: string, stop: AbortSignal): Promise<number> {
  const args = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-H", "Accept-Encoding: br", url];
  const child = spawn("wrk", args, { signal: stop });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(output) ?? [];
      const failed = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(output);
      if (rate === undefined || failed)
        reject(new CommandError(`${url}: ${failed?.[0] ?? "wrk measured nothing"}`));
      else resolve(Number(rate));
    });
  });
}

/** A folder that holds the built site by links, and an empty file beside it. */
function servedFolder(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
  for (const name of readdirSync(dist)) symlinkSync(join(dist, name), join(folder, name));
  writeFileSync(join(folder, EMPTY), "");
  return folder;
}

/** Bytes of an answer with Brotli. */
function weight(folder: string, path: string): number {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return statSync(path === EMPTY ? file : `${file}.br`).size;
}

async function measure(folder: string, stop: AbortSignal): Promise<Map<string, number[]>> {
  const rates = new Map(SUBJECTS.map(([name]) => [name, [] as number[]]));
  const server = await startNginx({ host: "127.0.0.1", base: "/", folder });
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, path] of SUBJECTS) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, each with the machine to itself
        rates.get(name)?.push(await press(`${server.url}/${path}`, stop));
      }
    }
  } finally {
    server.close();
  }
  return rates;
}

/**
 * Presses the built site behind nginx on this machine with wrk, each page in turn for a few seconds,
 * and prints requests a second as a share of what the same nginx gives for an empty file.
 */
export async function benchLoad(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  if (!isInstalled("nginx", "-v") || spawnSync("wrk").error)
    throw new CommandError(
      "bench:load needs nginx and wrk: apt install nginx libnginx-mod-http-brotli-static wrk",
    );
  await build(root, stop);
  const folder = servedFolder(join(root, "dist"));
  try {
    const rates = await measure(folder, stop);
    const of = (name: string) => median(rates.get(name) ?? []) ?? 0;
    const most = of("an empty file");
    const rows = SUBJECTS.map(([name, path]) => {
      const bytes = weight(folder, path);
      return [
        name,
        kib(bytes),
        Math.round(of(name)).toLocaleString("en"),
        `${Math.round((100 * of(name)) / most)} %`,
        `${Math.round((of(name) * bytes * 8) / 1e6).toLocaleString("en")} Mbit/s`,
      ];
    });
    const table = markdownTable(
      ["answer", "on the wire", "requests a second", "of an empty file", "in all"],
      rows,
    );
    console.log(table);
    if (write) await writeReadme(root, "bench:load", table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
