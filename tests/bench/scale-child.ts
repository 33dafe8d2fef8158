import { embedPage } from "../../src/embed/page.ts";
import { addresses } from "../../src/figure/address.ts";
import type { BoundChart } from "../../src/figure/bind.ts";
import { loadEdition, type Edition } from "../../src/figure/edition.ts";
import { buildFigure } from "../../src/figure/figure.ts";
import { figureHtml } from "../../src/figure/html.ts";
import { LOCALES } from "../../src/schemas/words.ts";

/** What making many charts came to. */
export interface Growth {
  charts: number;
  /** Milliseconds of CPU time for each chart, reading it included. */
  ms: number;
  /** The most memory that the process held, in bytes. */
  rss: number;
  /** Bytes of pages and embeds. */
  bytes: number;
}

/** Charts that are made before any counts, so that compiling the code falls on neither number of charts. */
const WARM_UP = 300;

/** Reads the content below `root`, and gives its generated charts. */
function read(root: string) {
  const edition = loadEdition(root);
  const made = [...edition.charts.values()].filter(({ id }) => id.startsWith("made-"));
  return { edition, made };
}

/** Makes page and embed of these charts, one language after the other, as a build does; what is made is measured and let go. */
function make(edition: Edition, charts: readonly BoundChart[]): Pick<Growth, "rss" | "bytes"> {
  let [rss, bytes] = [0, 0];
  for (const [i, chart] of charts.entries()) {
    const locale = LOCALES[i % LOCALES.length] ?? "en";
    const figure = buildFigure(chart, edition.languages[locale]);
    const at = addresses("/", locale);
    const page = figureHtml(figure, {
      level: 1,
      table: "open",
      links: { fact: at.fact, chart: null },
    });
    const embed = embedPage(figure, { at, canonical: at.chart(chart.id) });
    bytes += page.length + embed.length;
    if (i % 100 === 0) rss = Math.max(rss, process.memoryUsage.rss());
  }
  return { rss: Math.max(rss, process.memoryUsage.rss()), bytes };
}

/** Reads and makes a small number, and lets go of it. */
function warmUp(root: string): void {
  const { edition, made } = read(root);
  make(edition, made.slice(0, WARM_UP));
}

/** Reads the content below `root` and makes every generated chart, after a smaller number that warms up. */
export function grow(root: string): Growth {
  warmUp(root);
  // Not the clock: whatever else the machine does would count.
  const start = process.cpuUsage();
  const { edition, made } = read(root);
  const { rss, bytes } = make(edition, made);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000 / made.length;
  return { charts: made.length, ms, rss, bytes };
}
