import { embedPage } from "../../src/embed/page.ts";
import { addresses } from "../../src/figure/address.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { buildFigure } from "../../src/figure/figure.ts";
import { figureHtml } from "../../src/figure/html.ts";
import { LOCALES } from "../../src/schemas/words.ts";

/** What making many charts came to. */
export interface Growth {
  charts: number;
  /** Milliseconds for each chart, reading it included. */
  ms: number;
  /** The most memory that the process held, in bytes. */
  rss: number;
  /** Bytes of pages and embeds. */
  bytes: number;
}

/**
 * Reads the content below `root` and makes page and embed of every generated chart, one language
 * after the other, as a build does; what is made is measured and let go.
 */
export function grow(root: string): Growth {
  const start = performance.now();
  const edition = loadEdition(root);
  const made = [...edition.charts.values()].filter(({ id }) => id.startsWith("made-"));
  let [rss, bytes] = [0, 0];
  for (const [i, chart] of made.entries()) {
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
  const ms = (performance.now() - start) / made.length;
  return { charts: made.length, ms, rss: Math.max(rss, process.memoryUsage.rss()), bytes };
}
