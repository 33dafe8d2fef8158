import { ContentError } from "../content/error.ts";
import { embedFigure } from "../embed/figure.ts";
import { frameHeights } from "../embed/offer.ts";
import { embedPage } from "../embed/page.ts";
import { chartDataFiles } from "../exports/files.ts";
import { chartPictures, type PictureJob } from "../exports/jobs.ts";
import { nearest } from "../facts/nearest.ts";
import { plainWords } from "../facts/template.ts";
import { addresses, pictureName, THEMES, type Theme } from "../figure/address.ts";
import type { BoundChart } from "../figure/bind.ts";
import { loadEdition, type Edition } from "../figure/edition.ts";
import { buildFigure, type Figure } from "../figure/figure.ts";
import type { Version } from "../schemas/version.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import { versionToday, type Today } from "./shows.ts";

/** A version that is ready but for its PNGs, which are drawn elsewhere. */
export interface Draft {
  version: Omit<Version, "files">;
  /** Files of text by their path in the archive. */
  texts: Map<string, string>;
  /** Pictures to draw; their paths are those in the archive. */
  pictures: PictureJob[];
}

/** When and for which site charts are frozen. */
export interface Freeze {
  /** The day that is written on the versions. */
  date: string;
  /** The site's address, which pictures name. */
  site: string;
}

/** Files of data that go with a version: without the doubles for spreadsheets, and without citations of the page. */
const KEPT = /^(figures|table-\w+)\.csv$|^figures\.json$|^datapackage\.json$/;

/** The way from a version's page to the folder that the site stands in: /zh/embed/ID/v/HASH/light/. */
function upwards(locale: Locale, theme: Theme | undefined): string {
  return "../".repeat(4 + (locale === "en" ? 0 : 1) + (theme ? 1 : 0));
}

function page(figure: Figure, date: string, theme: Theme | undefined): string {
  const { locale } = figure.language;
  const at = addresses(upwards(locale, theme), locale);
  const table = `${theme ? "../" : ""}data/table-${locale}.csv`;
  return embedPage(figure, {
    at,
    canonical: at.chart(figure.id),
    theme,
    frozen: { date, table },
  });
}

function pagesOf(figure: Figure, date: string): [path: string, text: string][] {
  const { locale } = figure.language;
  return [undefined, ...THEMES].map((theme) => [
    `${locale}/${theme ? `${theme}/` : ""}index.html`,
    page(figure, date, theme),
  ]);
}

/** The pictures that are kept: drawings in both themes, and one PNG of double size. */
function picturesOf(edition: Edition, chart: BoundChart, figure: Figure, site: string) {
  const { locale } = figure.language;
  const kept = new Set([
    pictureName(chart.id, locale, { format: "svg", theme: "light", scale: 1 }),
    pictureName(chart.id, locale, { format: "svg", theme: "dark", scale: 1 }),
    pictureName(chart.id, locale, { format: "png", theme: "light", scale: 2 }),
  ]);
  return chartPictures(edition, chart, figure, new URL(site))
    .map((job) => ({ ...job, path: `${locale}/${job.path.split("/").at(-1)}` }))
    .filter(({ path }) => kept.has(path.slice(locale.length + 1)));
}

function chartOf(edition: Edition, id: string): BoundChart {
  const chart = edition.charts.get(id);
  if (chart) return chart;
  throw new ContentError({
    file: `content/charts/${id}.json`,
    field: "the whole file",
    received: "no such file",
    expected: "a chart that can be frozen",
    fix: nearest(id, edition.charts.keys()),
  });
}

/** Makes a chart's version of today. */
function draftVersion(
  edition: Edition,
  chart: BoundChart,
  { parts, hash }: Today,
  { date, site }: Freeze,
): Draft {
  const { id, title } = chart;
  const [en, zh] = [edition.languages.en, edition.languages.zh].map((language) =>
    buildFigure(chart, language),
  ) as [Figure, Figure];
  const frozen = { date, table: "" };
  const heights = (figure: Figure) =>
    frameHeights(embedFigure(figure, addresses("/", figure.language.locale), frozen));
  const data = chartDataFiles(edition, { en, zh }, site).filter(({ name }) => KEPT.test(name));
  const pictures = [en, zh].flatMap((figure) => picturesOf(edition, chart, figure, site));
  const texts = new Map([
    ...[en, zh].flatMap((figure) => pagesOf(figure, date)),
    ...pictures.flatMap(({ path, svg, scale }) => (scale === null ? [[path, svg] as const] : [])),
    ...LOCALES.flatMap((locale) =>
      data.map(({ name, body }) => [`${locale}/data/${name}`, body] as const),
    ),
  ]);
  const number = (edition.versions.get(id)?.[0]?.number ?? 0) + 1;
  return {
    version: {
      id,
      hash,
      number,
      date,
      title: plainWords(title),
      parts,
      heights: { en: heights(en), zh: heights(zh) },
    },
    texts,
    pictures: pictures.filter(({ scale }) => scale !== null),
  };
}

/** What freezing a chart comes to: the version that shows the same already, or a draft of a new one. */
export type Freezing = { id: string; same: Version } | { id: string; draft: Draft };

/** Prepares to freeze charts of the content below `root`, or all of them. Throws a ContentError for an id that is no chart's. */
export function prepareVersions(
  root: string,
  ids: readonly string[] | "all",
  freeze: Freeze,
): Freezing[] {
  const edition = loadEdition(root);
  const wanted = ids === "all" ? [...edition.charts.keys()] : ids;
  return wanted.map((id): Freezing => {
    const chart = chartOf(edition, id);
    const today = versionToday(chart, edition);
    return today.version
      ? { id, same: today.version }
      : { id, draft: draftVersion(edition, chart, today, freeze) };
  });
}
