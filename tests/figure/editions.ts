import { fileURLToPath } from "node:url";
import type { Language } from "../../src/drawing/language.ts";
import type { BoundChart } from "../../src/figure/bind.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { buildFigure, type Figure } from "../../src/figure/figure.ts";
import { LOCALES } from "../../src/schemas/words.ts";

/** What content/ really says. */
export const edition = loadEdition(fileURLToPath(new URL("../..", import.meta.url)));

/** Draws a chart when it is first asked for: with `-t` only those whose tests run. */
function drawOnce(chart: BoundChart, language: Language): () => Figure {
  let figure: Figure | undefined;
  return () => (figure ??= buildFigure(chart, language));
}

/** Every chart of the site in each language. */
export const everyChart = [...edition.charts.values()].flatMap((chart: BoundChart) =>
  LOCALES.map((locale) => {
    const language = edition.languages[locale];
    return { id: chart.id, locale, chart, language, draw: drawOnce(chart, language) };
  }),
);
