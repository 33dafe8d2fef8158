import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { build } from "../../src/commands/build.ts";
import { findChromium } from "../../src/commands/chromium.ts";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";
import { installPackages } from "../../src/commands/packages.ts";
import { serveFolder } from "../../src/hosting/server.ts";
import { measureOpenings } from "./map-opening.ts";
import { openingOverruns, openingTable } from "./map-report.ts";
import { load, phoneLine } from "./measure.ts";
import { mapCounties } from "./minimal-map.ts";
import { writePeerPage } from "./peer-pages.ts";
import { writeReadme } from "../../src/commands/readme.ts";
import { overruns, peerTable, subjectTable, type Result } from "./report.ts";
import { subjects, type Subject } from "./subjects.ts";

const ROUNDS = 15;
/** Without a graphics card MapLibre's WebGL is drawn by the processor; nothing else asks for it. */
const SWITCHES = ["--no-sandbox", "--enable-unsafe-swiftshader"];

/** A folder with the reference pages and the pages of other libraries, compressed as ours are. */
async function writeOthers(list: readonly Subject[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  for (const [i, { reference, peers }] of list.entries()) {
    writeFileSync(join(folder, `${i}.html`), reference);
    for (const peer of peers) await writePeerPage(folder, peer, reference);
  }
  await compressFiles(filesBelow(folder));
  return folder;
}

/** Loads ours, the reference and the others in turn, so that whatever else the machine does falls on all. */
async function measure(browser: Browser, site: string, others: string, list: readonly Subject[]) {
  const results = list.map((subject): Result => ({
    subject,
    ours: [],
    reference: [],
    peers: subject.peers.map(() => []),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { subject, ours, reference, peers }] of results.entries()) {
      reference.push(await load(browser, `${others}/${i}.html`));
      ours.push(await load(browser, site + subject.path));
      for (const [j, { module }] of subject.peers.entries())
        peers[j]?.push(await load(browser, `${others}/${module}/`, true));
    }
    console.log(`round ${round + 1} of ${ROUNDS}`);
  }
  return results;
}

/** Builds the site, measures its pages beside reference pages and other libraries' in one run and prints tables. */
export async function bench(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  installPackages(import.meta.dirname);
  const start = performance.now();
  await build(root, stop);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const list = subjects(mapCounties(root));
  const folder = await writeOthers(list);
  const servers = [await serveFolder(join(root, "dist"), 0), await serveFolder(folder, 0)] as const;
  const [site, others] = [await phoneLine(servers[0].url), await phoneLine(servers[1].url)];
  const browser = await chromium.launch({ executablePath: findChromium(), args: SWITCHES });
  try {
    const openings = await measureOpenings(root, browser, site.url, ROUNDS);
    const results = await measure(browser, site.url, others.url, list);
    const opening = openingTable(openings);
    const tables = [subjectTable(results), ...results.flatMap(peerTable)].join("\n\n");
    console.log(
      `\n${tables}\n\n${opening}\n\nMedian of ${ROUNDS} cold loads each, interleaved; Chromium at a quarter of the CPU, 1.6 Mbit/s, 150 ms. The whole build: ${seconds} s.`,
    );
    for (const line of [...results.flatMap(overruns), ...openingOverruns(openings)]) {
      console.error(`over budget: ${line}`);
      process.exitCode = 1;
    }
    if (!write) return;
    await writeReadme(root, "bench", tables);
    await writeReadme(root, "bench:map", opening);
  } finally {
    await browser.close();
    await Promise.all([site, others, ...servers].map((each) => each.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}
