import { embedPage } from "../../src/embed/page.ts";
import { addresses } from "../../src/figure/address.ts";
import { countyChart } from "../../src/figure/county.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { buildFigure } from "../../src/figure/figure.ts";
import { figureHtml } from "../../src/figure/html.ts";
import { LOCALES } from "../../src/schemas/words.ts";

/** Draws every county's map at all widths in both languages, and prints it for its page and as an embed; how often. */
export function drawCounties(root: string): number {
  const edition = loadEdition(root);
  let drawn = 0;
  for (const locale of LOCALES) {
    const at = addresses("/", locale);
    for (const county of edition.geography.counties) {
      const figure = buildFigure(countyChart(county, edition), edition.languages[locale]);
      figureHtml(figure, { level: 1, table: "open", links: { fact: at.fact, chart: null } });
      embedPage(figure, { at, canonical: at.place(county.adcode) });
      drawn += 1;
    }
  }
  return drawn;
}
