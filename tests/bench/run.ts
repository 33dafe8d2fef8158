import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { median } from "d3";
import { chromium, type Browser } from "playwright-core";
import { build } from "../../src/commands/build.ts";
import { findChromium } from "../../src/commands/chromium.ts";
import { serveFolder } from "../../src/hosting/server.ts";
import { load, type Load } from "./measure.ts";
import { minimalMap } from "./minimal-map.ts";
import { writeReadme } from "./readme.ts";
import { subjects, type Subject } from "./subjects.ts";

const ROUNDS = 9;
const KIB = 1024;

interface Result {
  subject: Subject;
  ours: Load[];
  reference: Load[];
}

/** A folder with the reference pages, compressed as ours are. */
function writeReferences(list: readonly Subject[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  list.forEach(({ reference }, i) => {
    writeFileSync(join(folder, `${i}.html`), reference);
    writeFileSync(join(folder, `${i}.html.br`), brotliCompressSync(reference));
  });
  return folder;
}

/** Loads ours and the reference in turn, so that whatever else the machine does falls on both. */
async function measure(
  browser: Browser,
  site: string,
  references: string,
  list: readonly Subject[],
) {
  const results = list.map((subject): Result => ({ subject, ours: [], reference: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { subject, ours, reference }] of results.entries()) {
      reference.push(await load(browser, `${references}/${i}.html`));
      ours.push(await load(browser, site + subject.path));
    }
    console.log(`round ${round + 1} of ${ROUNDS}`);
  }
  return results;
}

const middle = (loads: readonly Load[], key: keyof Load) => median(loads, (one) => one[key]) ?? 0;
const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`;

function row({ subject, ours, reference }: Result): string {
  const paragraph = subject.path.startsWith("/stories/");
  const key = paragraph ? "largest" : "painted";
  const [time, base] = [middle(ours, key), middle(reference, key)];
  const cells = [
    subject.name,
    `${kib(middle(ours, "bytes"))} (≤ ${subject.kilobytes})`,
    kib(middle(reference, "bytes")),
    middle(ours, "requests"),
    kib(middle(ours, "script")),
    middle(ours, "shift").toFixed(3),
    `${Math.round(time)} ms`,
    `${(time / base).toFixed(2)} × the ${subject.referenceName} (≤ ${subject.ratio})`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What goes over a budget, in words. */
function overruns({ subject, ours, reference }: Result): string[] {
  const key = subject.path.startsWith("/stories/") ? "largest" : "painted";
  const ratio = middle(ours, key) / middle(reference, key);
  return [
    middle(ours, "bytes") > subject.kilobytes * KIB ? `${subject.name}: too many bytes` : "",
    middle(ours, "script") > subject.scriptKilobytes * KIB
      ? `${subject.name}: too much script`
      : "",
    ratio > subject.ratio ? `${subject.name}: painted ${ratio.toFixed(2)} times as late` : "",
  ].filter(Boolean);
}

/** Builds the site, measures its pages beside reference pages in one run and prints a table. */
export async function bench(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  const start = performance.now();
  await build(root, stop);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const list = subjects(minimalMap(root));
  const folder = writeReferences(list);
  const [site, references] = [
    await serveFolder(join(root, "dist"), 0),
    await serveFolder(folder, 0),
  ];
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const results = await measure(browser, site.url, references.url, list);
    const table = [
      "| page | on the wire | reference | requests | script | layout shift | painted | beside the reference |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
      ...results.map(row),
    ].join("\n");
    console.log(
      `\n${table}\n\nMedian of ${ROUNDS} cold loads each, interleaved; Chromium at a quarter of the CPU, 1.6 Mbit/s, 150 ms. The whole build: ${seconds} s.`,
    );
    for (const line of results.flatMap(overruns)) {
      console.error(`over budget: ${line}`);
      process.exitCode = 1;
    }
    if (write) writeReadme(root, "bench", table);
  } finally {
    await browser.close();
    await Promise.all([site.close(), references.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
