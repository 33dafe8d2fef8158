import { addresses } from "../figure/address.ts";
import type { Edition } from "../figure/edition.ts";
import type { Figure } from "../figure/figure.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import type { ResolvedFact } from "../facts/types.ts";
import type { Source } from "../schemas/source.ts";
import { citeBibtex, citeCsl, type Citable } from "./cite.ts";
import { csv } from "./csv.ts";
import { dataPackage, type TableResource } from "./data-package.ts";
import { recordOf, recordRows } from "./records.ts";

/** A file to download. */
export interface DataFile {
  name: string;
  body: string;
}

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

/** A table for programs, and the same for spreadsheets that ask for a byte order mark. */
function csvFiles(name: string, rows: Parameters<typeof csv>[0]): DataFile[] {
  return [
    { name: `${name}.csv`, body: csv(rows) },
    { name: `${name}-spreadsheet.csv`, body: csv(rows, { spreadsheet: true }) },
  ];
}

function figureFiles(facts: readonly ResolvedFact[], about: object): DataFile[] {
  return [
    ...csvFiles("figures", recordRows(facts)),
    { name: "figures.json", body: json({ ...about, figures: facts.map(recordOf) }) },
  ];
}

function citeFiles(cited: Citable, edition: Edition, locale: Locale): DataFile[] {
  const language = edition.languages[locale];
  return [
    { name: `cite-${locale}.bib`, body: citeBibtex(cited, edition.site, language) },
    { name: `cite-${locale}.json`, body: json(citeCsl(cited, edition.site, language)) },
  ];
}

/** What every JSON of figures says of itself. */
function aboutFigures(
  edition: Edition,
  title: object,
  homepage: string,
  sources: readonly Source[],
) {
  const { licence, publisher, dates } = edition.site;
  return { title, homepage, publisher, licence, updated: dates.updated, sources };
}

/** What is cited when a chart is, in one language; `site` ends with a slash. */
export function citableChart(figure: Figure, site: string): Citable {
  const path = addresses("/", figure.language.locale).chart(figure.id);
  return {
    key: `three-harvests-${figure.id}`,
    title: figure.title,
    url: new URL(`.${path}`, site).href,
  };
}

/** The files of a chart's data, below its page's `data/`; `figures` holds it in each language. */
export function chartDataFiles(
  edition: Edition,
  figures: Readonly<Record<Locale, Figure>>,
  site: string,
): DataFile[] {
  const { en, zh } = figures;
  const homepage = citableChart(en, site).url;
  const about = aboutFigures(edition, { en: en.title, zh: zh.title }, homepage, en.sources);
  const tables = LOCALES.map((locale): TableResource => {
    const path = `table-${locale}.csv`;
    const { title, table } = figures[locale];
    return { name: `table-${locale}`, path, title, columns: table.columns };
  });
  const packaged = {
    name: `three-harvests-${en.id}`,
    title: en.title,
    description: en.summary,
    homepage,
    figures: "figures.csv",
    tables,
    sources: en.sources,
  };
  return [
    ...figureFiles(en.facts, about),
    ...LOCALES.flatMap((locale) => {
      const { columns, rows } = figures[locale].table;
      const texts = rows.map((row) => row.map(({ text }) => text));
      return csvFiles(`table-${locale}`, [columns, ...texts]);
    }),
    { name: "datapackage.json", body: json(dataPackage(packaged, edition.site)) },
    ...LOCALES.flatMap((locale) => citeFiles(citableChart(figures[locale], site), edition, locale)),
  ];
}

/** The files of the whole ledger, below its page. */
export function ledgerFiles(edition: Edition, site: string): DataFile[] {
  const facts = [...edition.facts.values()];
  const sources = [...edition.sources.values()];
  const { name, description } = edition.site;
  const cited = (locale: Locale): Citable => ({
    key: "three-harvests-ledger",
    title: edition.languages[locale].ui("ledger.title"),
    url: new URL(`.${addresses("/", locale).ledger}`, site).href,
  });
  const homepage = cited("en").url;
  const packaged = {
    name: "three-harvests-ledger",
    title: `${name.en}: ${cited("en").title}`,
    description: description.en,
    homepage,
    figures: "figures.csv",
    tables: [],
    sources,
  };
  return [
    ...figureFiles(facts, aboutFigures(edition, name, homepage, sources)),
    { name: "checks.json", body: json(edition.checks) },
    { name: "datapackage.json", body: json(dataPackage(packaged, edition.site)) },
    ...LOCALES.flatMap((locale) => citeFiles(cited(locale), edition, locale)),
  ];
}
