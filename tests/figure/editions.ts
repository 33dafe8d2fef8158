import { fileURLToPath } from "node:url";
import type { BoundChart } from "../../src/figure/bind.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { LOCALES } from "../../src/schemas/words.ts";

/** What content/ really says. */
export const edition = loadEdition(fileURLToPath(new URL("../..", import.meta.url)));

/** Every chart of the site in each language. */
export const everyChart = [...edition.charts.values()].flatMap((chart: BoundChart) =>
  LOCALES.map((locale) => ({
    id: chart.id,
    locale,
    chart,
    language: edition.languages[locale],
  })),
);
