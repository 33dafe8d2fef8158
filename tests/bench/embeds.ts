import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { median } from "d3";
import { chromium, type Browser, type CDPSession } from "playwright-core";
import { build } from "../../src/commands/build.ts";
import { findChromium } from "../../src/commands/chromium.ts";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";
import { installPackages } from "../../src/commands/packages.ts";
import { serveFolder } from "../../src/hosting/server.ts";
import { siteAddress } from "../../src/commands/site-address.ts";
import { chartFiles } from "./charts.ts";
import { markdownTable, writeReadme } from "./readme.ts";

const [OURS, THEIRS, ROUNDS] = [20, 5, 9];
/** Wide and high enough that every frame is in sight: browsers let others rest. */
const VIEWPORT = { width: 1280, height: 4800 };
/** Until the last frame has reported and come to rest, in ms. */
const SETTLE = 2000;

/** What a host page cost on the renderer's main thread, in ms of CPU time. */
interface Cost {
  all: number;
  script: number;
  layout: number;
}

const hostPage = (content: readonly string[], column: number) =>
  `<!doctype html><meta charset="utf-8"><title>Host</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,${column}px);gap:8px}</style>${content.map((each) => `<div>${each}</div>`).join("")}`;

/** Twenty charts by their own snippets of frame and script, as they are offered; all load at once. */
function ourHost(root: string, published: string, served: string): string {
  const snippets = chartFiles(root)
    .slice(0, OURS)
    .map(({ id }) => {
      const $ = load(readFileSync(join(root, "dist", "charts", id, "index.html"), "utf8"));
      const code = $("#use-script").text();
      return code.replaceAll(published, served).replace(' loading="lazy"', "");
    });
  return hostPage(snippets, 300);
}

const BARS = [
  ["Tibet", 74],
  ["Four provinces", 74],
  ["Southern Xinjiang", 33],
  ["Liangshan", 16],
  ["Linxia", 8],
  ["Nujiang", 4],
] as const;

/** A bar chart as ECharts' own documentation sets one up, without its animation. */
const ECHARTS_PAGE = `<!doctype html><meta charset="utf-8"><title>Bars</title><style>body{margin:0}#chart{height:360px}</style><div id="chart"></div><script src="/echarts.min.js"></script><script>
echarts.init(document.getElementById("chart")).setOption({ animation: false, grid: { left: 130 }, xAxis: { type: "value" }, yAxis: { type: "category", data: ${JSON.stringify(BARS.map(([name]) => name))} }, series: [{ type: "bar", data: ${JSON.stringify(BARS.map(([, count]) => count))}, label: { show: true, position: "right" } }] });
</script>`;

/** A folder that serves ECharts, a page with one chart of it, and a host page with five. */
async function writeTheirs(folder: string): Promise<void> {
  const script = join(import.meta.dirname, "node_modules/echarts/dist/echarts.min.js");
  copyFileSync(script, join(folder, "echarts.min.js"));
  writeFileSync(join(folder, "chart.html"), ECHARTS_PAGE);
  const frame = `<iframe src="/chart.html" width="100%" height="370" frameborder="0"></iframe>`;
  writeFileSync(join(folder, "theirs.html"), hostPage(Array<string>(THEIRS).fill(frame), 600));
  await compressFiles(filesBelow(folder));
}

/** All tasks count only where frames share the page's process; with a process of their own they are targets. */
async function requireOneProcess(session: CDPSession): Promise<void> {
  const { targetInfos } = await session.send("Target.getTargets");
  const apart = targetInfos.filter(({ type }) => type === "iframe").length;
  if (apart > 0) throw new Error(`${apart} frames run in processes of their own`);
}

async function costOf(browser: Browser, url: string, frames: number): Promise<Cost> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE);
  // Before anything looks into the frames: that costs each of them as much as its chart.
  const { metrics } = await session.send("Performance.getMetrics");
  await requireOneProcess(session);
  const drawn = await Promise.all(
    page.frames().map((each) => each.locator("svg, canvas").first().count()),
  );
  // The host's own frame has none.
  if (drawn.filter((count) => count > 0).length !== frames) throw new Error(`${url}: no chart`);
  const ms = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? NaN);
  await context.close();
  return {
    all: ms("TaskDuration"),
    script: ms("ScriptDuration"),
    layout: ms("LayoutDuration") + ms("RecalcStyleDuration"),
  };
}

function row(name: string, costs: readonly Cost[]): string[] {
  const middle = (key: keyof Cost) => `${Math.round(median(costs, (one) => one[key]) ?? NaN)} ms`;
  return [name, middle("all"), middle("script"), middle("layout")];
}

async function measure(root: string, folder: string, published: string): Promise<Cost[][]> {
  const [ours, theirs] = [await serveFolder(join(root, "dist"), 0), await serveFolder(folder, 0)];
  writeFileSync(join(folder, "ours.html"), ourHost(root, published, ours.url));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-features=IsolateOrigins,site-per-process"],
  });
  const costs: Cost[][] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      costs[0]?.push(await costOf(browser, `${theirs.url}/ours.html`, OURS));
      costs[1]?.push(await costOf(browser, `${theirs.url}/theirs.html`, THEIRS));
    }
  } finally {
    await browser.close();
    await Promise.all([ours.close(), theirs.close()]);
  }
  return costs;
}

/** Measures what twenty of our embeds cost a host page, beside five bar charts of ECharts in frames, and prints a table. */
export async function benchEmbeds(root: string, write: boolean, stop: AbortSignal): Promise<void> {
  installPackages(import.meta.dirname);
  await build(root, stop);
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await writeTheirs(folder);
    const published = new URL(siteAddress(root)).origin;
    const [ours = [], theirs = []] = await measure(root, folder, published);
    const table = markdownTable(
      ["on one host page", "main thread", "of it scripts", "of it style and layout"],
      [
        row(`${OURS} of our charts, frame and script`, ours),
        row(`${THEIRS} bar charts of ECharts, in frames`, theirs),
      ],
    );
    console.log(table);
    const all = (costs: readonly Cost[]) => median(costs, (one) => one.all) ?? NaN;
    if (!(all(ours) < all(theirs))) {
      console.error("misses its target: twenty of ours cost more than five of ECharts");
      process.exitCode = 1;
    }
    if (write) writeReadme(root, "bench:embeds", table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
