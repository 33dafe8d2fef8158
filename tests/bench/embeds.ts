import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { load } from "cheerio";
import { median } from "d3";
import { build } from "../../src/commands/build.ts";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";
import { installPackages } from "../../src/commands/packages.ts";
import { serveFolder } from "../../src/hosting/server.ts";
import { siteAddress } from "../../src/commands/site-address.ts";
import { launchBare, type BareBrowser } from "./bare-browser.ts";
import { chartFiles } from "./charts.ts";
import { markdownTable, writeReadme } from "../../src/commands/readme.ts";

const [OURS, THEIRS, ROUNDS] = [20, 5, 9];
/** Wide and high enough that every frame is in sight: browsers let others rest. */
const VIEWPORT = { width: 1280, height: 4800 };
/** Until the last frame has reported and come to rest, in ms. */
const SETTLE = 5000;

/** What a host page cost on the renderer's main thread, in ms of CPU time. */
interface Cost {
  all: number;
  script: number;
  layout: number;
}

const hostPage = (content: readonly string[], column: number) =>
  `<!doctype html><meta charset="utf-8"><title>Host</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,${column}px);gap:8px}</style>${content.map((each) => `<div>${each}</div>`).join("")}`;

/** Twenty charts by their own snippets of frame and script, as they are offered; all load at once. */
function ourSnippets(root: string, published: string, served: string): string[] {
  return chartFiles(root)
    .slice(0, OURS)
    .map(({ id }) => {
      const $ = load(readFileSync(join(root, "dist", "charts", id, "index.html"), "utf8"));
      const code = $("#use-script").text();
      return code.replaceAll(published, served).replace(' loading="lazy"', "");
    });
}

const BARS = [
  ["Tibet", 74],
  ["Four provinces", 74],
  ["Southern Xinjiang", 33],
  ["Liangshan", 16],
  ["Linxia", 8],
  ["Nujiang", 4],
] as const;

/** A bar chart as ECharts' own documentation sets one up; its bars grow for a second, as they do by default. */
const echartsPage = (options: string) =>
  `<!doctype html><meta charset="utf-8"><title>Bars</title><style>body{margin:0}#chart{height:360px}</style><div id="chart"></div><script src="/echarts.min.js"></script><script>
echarts.init(document.getElementById("chart")).setOption({ ${options}grid: { left: 130 }, xAxis: { type: "value" }, yAxis: { type: "category", data: ${JSON.stringify(BARS.map(([name]) => name))} }, series: [{ type: "bar", data: ${JSON.stringify(BARS.map(([, count]) => count))}, label: { show: true, position: "right" } }] });
</script>`;

/** What is measured, by the file name of its host page, and how many frames that has. */
const SUBJECTS = {
  "ours.html": [`${OURS} of our charts, frame and script`, OURS],
  "empty.html": [`${OURS} empty frames and the same script`, OURS],
  "theirs.html": [`${THEIRS} bar charts of ECharts, in frames`, THEIRS],
  "still.html": [`${THEIRS} of the same without animation`, THEIRS],
} as const;

type Subject = keyof typeof SUBJECTS;
const subjects = Object.keys(SUBJECTS) as Subject[];

/** Writes the host pages to a folder, with what they need but our own site. */
async function writeHosts(folder: string, ours: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, "node_modules/echarts/dist/echarts.min.js");
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  copyFileSync(script, join(folder, "echarts.min.js"));
  write("moving-chart.html", echartsPage(""));
  write("still-chart.html", echartsPage("animation: false, "));
  write("nothing.html", "<!doctype html><title>Nothing</title>");
  const frame = (page: string) =>
    `<iframe src="/${page}" width="100%" height="370" frameborder="0"></iframe>`;
  const empty = ours.map((code) =>
    code.replace(/ src="[^"]*\/embed\/[^"]*"/, ' src="/nothing.html"'),
  );
  const five = (page: string) => hostPage(Array<string>(THEIRS).fill(frame(page)), 600);
  write("ours.html", hostPage(ours, 300));
  write("empty.html", hostPage(empty, 300));
  write("theirs.html", five("moving-chart.html"));
  write("still.html", five("still-chart.html"));
  await compressFiles(filesBelow(folder));
}

/** Refuses a measurement that does not count all: frames in other processes, or none where some should be. */
async function requireAll(browser: BareBrowser, sessionId: string, frames: number): Promise<void> {
  const { targetInfos } = await browser.send("Target.getTargets");
  const apart = targetInfos.filter(({ type }) => type === "iframe").length;
  if (apart > 0) throw new Error(`${apart} frames run in processes of their own`);
  const expression = `document.querySelectorAll("iframe").length === ${frames} && performance.getEntriesByType("resource").filter((each) => each.initiatorType === "iframe" && each.responseEnd > 0).length`;
  const { result } = await browser.send("Runtime.evaluate", { expression }, sessionId);
  if (result.value !== frames)
    throw new Error(`${String(result.value)} of ${frames} frames loaded`);
}

async function costOf(browser: BareBrowser, url: string, frames: number): Promise<Cost> {
  const { browserContextId } = await browser.send("Target.createBrowserContext");
  const page = { url: "about:blank", browserContextId, ...VIEWPORT };
  const { targetId } = await browser.send("Target.createTarget", page);
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  await browser.send("Performance.enable", { timeDomain: "threadTicks" }, sessionId);
  await browser.send("Page.navigate", { url }, sessionId);
  await setTimeout(SETTLE);
  // Before anything looks into the page.
  const { metrics } = await browser.send("Performance.getMetrics", {}, sessionId);
  await requireAll(browser, sessionId, frames);
  await browser.send("Target.disposeBrowserContext", { browserContextId });
  const ms = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? NaN);
  return {
    all: ms("TaskDuration"),
    script: ms("ScriptDuration"),
    layout: ms("LayoutDuration") + ms("RecalcStyleDuration"),
  };
}

const middle = (costs: readonly Cost[], key: keyof Cost) =>
  Math.round(median(costs, (one) => one[key]) ?? NaN);

async function measure(root: string, folder: string): Promise<Record<Subject, Cost[]>> {
  const [site, hosts] = [await serveFolder(join(root, "dist"), 0), await serveFolder(folder, 0)];
  await writeHosts(folder, ourSnippets(root, new URL(siteAddress(root)).origin, site.url));
  const browser = await launchBare();
  const costs: Record<Subject, Cost[]> = {
    "ours.html": [],
    "empty.html": [],
    "theirs.html": [],
    "still.html": [],
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const subject of subjects) {
        const url = `${hosts.url}/${subject}`;
        // oxlint-disable-next-line no-await-in-loop -- one at a time, each in turn
        costs[subject].push(await costOf(browser, url, SUBJECTS[subject][1]));
      }
    }
  } finally {
    await browser.close();
    await Promise.all([site.close(), hosts.close()]);
  }
  return costs;
}

/** Measures what twenty of our embeds cost a host page, beside five bar charts of ECharts in frames, and prints a table. */
export async function benchEmbeds(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  installPackages(import.meta.dirname);
  await build(root, stop);
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const costs = await measure(root, folder);
    const table = markdownTable(
      ["on one host page", "main thread", "of it scripts", "of it style and layout"],
      subjects.map((subject) => [
        SUBJECTS[subject][0],
        ...(["all", "script", "layout"] as const).map((key) => `${middle(costs[subject], key)} ms`),
      ]),
    );
    console.log(table);
    if (middle(costs["ours.html"], "all") >= middle(costs["theirs.html"], "all")) {
      console.error("misses its target: twenty of ours cost more than five of ECharts");
      process.exitCode = 1;
    }
    if (write) await writeReadme(root, "bench:embeds", table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
