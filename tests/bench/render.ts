import { cpus } from "node:os";
import { brotliCompressSync } from "node:zlib";
import { greatest, group, median } from "d3";
import { toHtml } from "hast-util-to-html";
import { installPackages } from "../../src/commands/packages.ts";
import type { Layout } from "../../src/drawing/chart-type.ts";
import type { Language } from "../../src/drawing/language.ts";
import type { AnyChartType } from "../../src/figure/chart-types.ts";
import type { Edition } from "../../src/figure/edition.ts";
import { LOCALES } from "../../src/schemas/words.ts";
import { barData, barMaker, type MadeBar } from "./made-bars.ts";
import { loadPeers, type Peer } from "./peers.ts";
import { markdownTable, writeReadme } from "../../src/commands/readme.ts";
import { heldBytes, interleave, Stopwatch } from "./stopwatch.ts";

const WIDTH = 640;
const ROUNDS = { rounds: 400, warmUp: 100 };
/** The most that one variant of any type may take, in ms. */
const MOST_MS = 0.5;
/** Bars of the chart that everybody draws. */
const BARS = 12;
const MANY = 10_000;
const THOUSAND = 1000;
/** The last thousand may take, and hold, so many times what the first did. */
const FLAT = 1.1;

/** A real chart in one language, and how long it takes. */
interface Subject {
  type: string;
  name: string;
  watch: Stopwatch;
}

/** What everybody takes for the same bars, in ms, and the Brotli bytes of what they draw. */
interface Contest {
  name: string;
  ms: number;
  bytes: number;
  peer: Peer | null;
}

function print(type: AnyChartType, data: unknown, language: Language): string {
  const layout: Layout = type.layout(data, WIDTH, language);
  const svg = type.render(layout, { id: `bench-${WIDTH}`, width: WIDTH, label: "bench" });
  return toHtml(svg, { space: "svg", closeEmptyElements: true });
}

/** Every chart in both languages, apart from maps: those are the types whose widths share one geometry. */
function subjectsOf({ charts, languages }: Edition): Subject[] {
  return [...charts.values()]
    .filter(({ type }) => !type.compose)
    .flatMap(({ id, type, typeName, data }) =>
      LOCALES.map((locale) => ({
        type: typeName,
        name: `${id}, ${locale}`,
        watch: new Stopwatch(() => print(type, data, languages[locale])),
      })),
    );
}

function barType({ charts }: Edition): AnyChartType {
  const chart = [...charts.values()].find(({ typeName }) => typeName === "bar");
  if (!chart) throw new Error("content/charts has no chart of the type bar");
  return chart.type;
}

/** Measures real charts, and ours and the peers over the same bars, new ones in each round. */
async function contend(edition: Edition, peers: readonly Peer[]) {
  const type = barType(edition);
  const make = barMaker(1, ["exact"]);
  let bars: MadeBar[] = [];
  let data: unknown;
  const subjects = subjectsOf(edition);
  const ours = new Stopwatch(() => print(type, data, edition.languages.en));
  const others = peers.map((peer) => ({ peer, watch: new Stopwatch(() => peer.draw(bars)) }));
  const contestants = [{ peer: null, watch: ours }, ...others];
  const sizes = contestants.map((): number[] => []);
  await interleave(
    [...subjects, ...contestants].map(({ watch }) => watch),
    {
      ...ROUNDS,
      before() {
        contestants.forEach(({ watch }, i) => watch.svg && sizes[i]?.push(compressed(watch.svg)));
        bars = make(BARS);
        data = barData(type, bars);
      },
    },
  );
  const contests = contestants.map(({ peer, watch }, i): Contest => {
    const name = peer?.name ?? "Three Harvests";
    return { name, peer, ms: watch.median, bytes: median(sizes[i] ?? []) ?? 0 };
  });
  return { subjects, contests };
}

function compressed(svg: string): number {
  return brotliCompressSync(svg).length;
}

/** Draws ten thousand charts of 1 to 40 random bars; the median time and the held heap of each thousand. */
function drawMany(edition: Edition) {
  const type = barType(edition);
  const make = barMaker(2);
  const thousands: { ms: number; bytes: number }[] = [];
  let times: number[] = [];
  for (let i = 0; i < MANY; i++) {
    const data = barData(type, make(1 + (i % 40)));
    const start = performance.now();
    print(type, data, edition.languages.en);
    times.push(performance.now() - start);
    if (times.length < THOUSAND) continue;
    thousands.push({ ms: median(times) ?? 0, bytes: heldBytes() });
    times = [];
  }
  return { first: thousands.at(0)!, last: thousands.at(-1)! };
}

type Many = ReturnType<typeof drawMany>;

const ms = (time: number) => `${time.toFixed(time < 0.1 ? 3 : 2)} ms`;
const mib = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

function contestTable(contests: readonly Contest[]): string {
  const own = contests[0]?.ms ?? 0;
  return markdownTable(
    [`the same ${BARS} bars`, "a drawing", "beside ours", "with Brotli"],
    contests.map((one) => [
      one.name,
      ms(one.ms),
      `${(one.ms / own).toFixed(2)} ×`,
      `${one.bytes} bytes`,
    ]),
  );
}

/** The slowest chart of each type: if it is fast enough, all are. */
function slowest(subjects: readonly Subject[]): Subject[] {
  return [...group(subjects, ({ type }) => type).values()].map((list) =>
    greatest(list, ({ watch }) => watch.median)!,
  );
}

function typeTable(subjects: readonly Subject[], own: number): string {
  return markdownTable(
    ["chart type", "its slowest chart", "a drawing", "beside our bars", "with Brotli"],
    slowest(subjects)
      .toSorted((a, b) => (a.type < b.type ? -1 : 1))
      .map(({ type, name, watch }) => [
        type,
        name,
        ms(watch.median),
        `${(watch.median / own).toFixed(2)} ×`,
        `${compressed(watch.svg)} bytes`,
      ]),
  );
}

function manyText({ first, last }: Many): string {
  return `Ten thousand charts of random bars in one process: ${ms(first.ms)} a chart in the first thousand and ${ms(last.ms)} in the last, ${mib(first.bytes)} held after the first and ${mib(last.bytes)} after the last.`;
}

/** What misses its target, in words. */
function misses(subjects: readonly Subject[], contests: readonly Contest[], many: Many): string[] {
  const [ours, ...others] = contests;
  const { first, last } = many;
  return [
    ...slowest(subjects)
      .filter(({ watch }) => watch.median > MOST_MS)
      .map(({ name, watch }) => `${name}: ${ms(watch.median)}, over ${ms(MOST_MS)}`),
    ...others.flatMap(({ name, peer, ms: time, bytes }) => [
      ours && peer && time < ours.ms * peer.timesSlower
        ? `${name}: not ${peer.timesSlower} times as slow as ours`
        : "",
      // The template is the floor: it draws less than we do.
      ours && peer?.timesSlower && bytes <= ours.bytes ? `${name}: smaller than ours` : "",
    ]),
    last.ms > first.ms * FLAT ? "the last thousand charts take longer than the first" : "",
    last.bytes > first.bytes * FLAT ? "the last thousand charts hold more than the first" : "",
  ].filter(Boolean);
}

/** Measures in one process how long layout and printing of charts take, ours and others', and prints tables. */
export async function benchRender(root: string, edition: Edition, write: boolean): Promise<void> {
  installPackages(import.meta.dirname);
  const { subjects, contests } = await contend(edition, await loadPeers());
  const many = drawMany(edition);
  const text = [
    contestTable(contests),
    typeTable(subjects, contests[0]?.ms ?? 0),
    `${manyText(many)} Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "an unknown processor"}.`,
  ].join("\n\n");
  console.log(text);
  for (const line of misses(subjects, contests, many)) {
    console.error(`misses its target: ${line}`);
    process.exitCode = 1;
  }
  if (write) await writeReadme(root, "bench:render", text);
}
