import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { MappedCounties } from "./minimal-map.ts";
import { CHART_DATA, countiesForD3, countiesForMapLibre } from "./peer-data.ts";

/** A page on which another library draws what one of our embeds shows. */
export interface PeerPage {
  /** The library, for the table. */
  name: string;
  /** Its module in peer-pages/ without the ending, which is its folder too. */
  module: string;
  /** Width of the drawing for each px of its height, for which the page keeps room. */
  ratio: number;
  /** What the script reads from the page. */
  data: object;
  /** What the script fetches as counties.json, if anything. */
  file?: string;
  /** Whether the page asks for that file before its script does; what a worker fetches cannot be. */
  preload?: boolean;
}

const chart = { ratio: 360 / 110, data: CHART_DATA };

/** The embed's chart by other libraries. */
export const CHART_PEERS: readonly PeerPage[] = [
  { ...chart, name: "D3 in the browser", module: "d3-chart" },
  { ...chart, name: "Observable Plot", module: "plot-chart" },
  { ...chart, name: "Vega-Lite", module: "vega-lite-chart" },
  { ...chart, name: "ECharts", module: "echarts-chart" },
  { ...chart, name: "Highcharts", module: "highcharts-chart" },
];

/** The embed's map by other libraries. */
export function mapPeers(map: MappedCounties): PeerPage[] {
  const ratio = map.width / map.height;
  return [
    { ratio, name: "D3 in the browser", module: "d3-map", preload: true, ...countiesForD3(map) },
    { ratio, name: "MapLibre GL JS", module: "maplibre-map", ...countiesForMapLibre(map) },
  ];
}

/** Bundles one module for production, each for itself as on a page of its own, and names what the page loads. */
async function bundle(
  module: string,
  outDir: string,
): Promise<{ scripts: string[]; styles: string[] }> {
  const made = await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(import.meta.dirname, "peer-pages", `${module}.js`) },
    },
  });
  if (Array.isArray(made) || !("output" in made)) throw new Error(`${module}: not one bundle`);
  const names = made.output.map(({ fileName }) => fileName);
  return {
    scripts: made.output.flatMap((each) =>
      each.type === "chunk" && each.isEntry ? [each.fileName] : [],
    ),
    styles: names.filter((name) => name.endsWith(".css")),
  };
}

/** Makes a peer's page below `folder`: the hand-written page `around` its drawing, which is left to the script. */
export async function writePeerPage(
  folder: string,
  { module, ratio, data, file, preload }: PeerPage,
  around: string,
): Promise<void> {
  const own = join(folder, module);
  mkdirSync(own, { recursive: true });
  const { scripts, styles } = await bundle(module, own);
  const head = [
    ...styles.map((name) => `<link rel="stylesheet" href="${name}">`),
    ...scripts.map((name) => `<script type="module" src="${name}"></script>`),
    ...(preload ? ['<link rel="preload" href="counties.json" as="fetch" crossorigin>'] : []),
    `<style>#chart{aspect-ratio:${ratio.toFixed(3)}}</style>`,
  ].join("");
  const json = `<script type="application/json" id="data">${JSON.stringify(data)}</script>`;
  const html = around
    .replace("</title>", `</title>${head}`)
    .replace(/<svg.*<\/svg>/s, `<div id="chart"></div>${json}`);
  writeFileSync(join(own, "index.html"), html);
  if (file) writeFileSync(join(own, "counties.json"), file);
}
