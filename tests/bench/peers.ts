import { format, max, scaleBand, scaleLinear } from "d3";
import type { MadeBar } from "./made-bars.ts";

/** Another way to draw bars with their names and values, as SVG on a server. */
export interface Peer {
  name: string;
  /** Ours must take no more than one part in so many of its time; 0 for the floor, which asks nothing. */
  timesSlower: number;
  draw(bars: readonly MadeBar[]): string | Promise<string>;
}

/** The size of the drawings: ours is as high as its rows ask for, about this. */
const WIDTH = 640;
const HEIGHT = 480;
const NAMES = 200;
/** Room for a value behind the longest bar. */
const VALUES = 50;
const COLOUR = "#C8601A";
const grouped = format(",");

/** A library that is there only after installPackages, so that nothing but the bench needs it. */
function load(name: string): Promise<unknown> {
  return import(name);
}

interface Marks {
  plot(options: object): { outerHTML: string };
  barX(data: readonly MadeBar[], options: object): object;
  text(data: readonly MadeBar[], options: object): object;
  ruleX(data: readonly number[]): object;
}

async function observablePlot(): Promise<Peer> {
  const Plot = (await load("@observablehq/plot")) as Marks;
  const { parseHTML } = (await load("linkedom")) as {
    parseHTML(html: string): { document: object };
  };
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return {
    name: "Observable Plot on linkedom",
    timesSlower: 2,
    draw: (bars) =>
      Plot.plot({
        document,
        width: WIDTH,
        height: HEIGHT,
        marginLeft: NAMES,
        marginRight: VALUES,
        x: { axis: null },
        y: {
          label: null,
          domain: bars.map((_, i) => i),
          tickFormat: (i: number) => bars[i]?.label,
        },
        marks: [
          Plot.barX(bars, { x: "value", y: (_: MadeBar, i: number) => i, fill: COLOUR }),
          Plot.text(bars, {
            x: "value",
            y: (_: MadeBar, i: number) => i,
            text: ({ value }: MadeBar) => grouped(value),
            textAnchor: "start",
            dx: 7,
          }),
          Plot.ruleX([0]),
        ],
      }).outerHTML,
  };
}

interface EChart {
  setOption(option: object): void;
  renderToSVGString(): string;
  dispose(): void;
}

async function echarts(): Promise<Peer> {
  const { init } = (await load("echarts")) as {
    init(dom: null, theme: null, options: object): EChart;
  };
  return {
    name: "ECharts",
    timesSlower: 5,
    draw(bars) {
      const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
      // A chart that is not disposed of keeps the process alive.
      try {
        chart.setOption({
          animation: false,
          grid: { left: NAMES, right: VALUES, top: 10, bottom: 10 },
          xAxis: { type: "value", show: false },
          yAxis: { type: "category", inverse: true, data: bars.map(({ label }) => label) },
          series: [
            {
              type: "bar",
              data: bars.map(({ value }) => value),
              itemStyle: { color: COLOUR },
              label: {
                show: true,
                position: "right",
                formatter: (bar: { value: number }) => grouped(bar.value),
              },
            },
          ],
        });
        return chart.renderToSVGString();
      } finally {
        chart.dispose();
      }
    },
  };
}

function vegaSpec(bars: readonly MadeBar[]): object {
  const values = bars.map(({ label, value }, i) => ({ i, label, value }));
  const y = { scale: "y", field: "i" };
  const labels = { text: { signal: "data('bars')[datum.value].label" } };
  return {
    width: WIDTH - NAMES - VALUES,
    height: HEIGHT,
    padding: 5,
    data: [{ name: "bars", values }],
    scales: [
      { name: "x", domain: { data: "bars", field: "value" }, range: "width" },
      {
        name: "y",
        type: "band",
        domain: { data: "bars", field: "i" },
        range: "height",
        padding: 0.2,
      },
    ],
    axes: [{ orient: "left", scale: "y", encode: { labels: { update: labels } } }],
    marks: [
      {
        type: "rect",
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", value: 0 },
            x2: { scale: "x", field: "value" },
            y,
            height: { scale: "y", band: 1 },
            fill: { value: COLOUR },
          },
        },
      },
      {
        type: "text",
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", field: "value", offset: 7 },
            y: { ...y, band: 0.5 },
            baseline: { value: "middle" },
            text: { signal: "format(datum.value, ',')" },
          },
        },
      },
    ],
  };
}

interface VegaView {
  toSVG(): Promise<string>;
  finalize(): void;
}

async function vega(): Promise<Peer> {
  const { View, parse } = (await load("vega")) as {
    View: new (runtime: object, options: object) => VegaView;
    parse(spec: object): object;
  };
  return {
    name: "Vega",
    timesSlower: 5,
    async draw(bars) {
      const view = new View(parse(vegaSpec(bars)), { renderer: "none" });
      try {
        return await view.toSVG();
      } finally {
        view.finalize();
      }
    },
  };
}

/** As little as one can do: two scales and a string, no measuring, no wrapping, no escaping. */
const template: Peer = {
  name: "a bare string template",
  timesSlower: 0,
  draw(bars) {
    const x = scaleLinear([0, max(bars, ({ value }) => value) ?? 0], [NAMES, WIDTH - VALUES]);
    const y = scaleBand<number>([0, HEIGHT]).domain(bars.keys()).padding(0.2);
    const rows = bars.map(({ label, value }, i) => {
      const top = y(i) ?? 0;
      const middle = (top + y.bandwidth() / 2).toFixed(1);
      return `<rect x="${NAMES}" y="${top.toFixed(1)}" width="${(x(value) - NAMES).toFixed(1)}" height="${y.bandwidth().toFixed(1)}" fill="${COLOUR}"/><text x="0" y="${middle}">${label}</text><text x="${(x(value) + 7).toFixed(1)}" y="${middle}">${grouped(value)}</text>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${rows.join("")}</svg>`;
  },
};

/** The libraries that draw on a server, loaded as in production, and the floor. */
export async function loadPeers(): Promise<Peer[]> {
  process.env["NODE_ENV"] = "production";
  return [await observablePlot(), await echarts(), await vega(), template];
}
