import { addresses, pictureName, THEMES, type PictureFile } from "../figure/address.ts";
import type { BoundChart } from "../figure/bind.ts";
import type { Edition } from "../figure/edition.ts";
import { buildFigure, CANONICAL, drawOnce, type Caption, type Figure } from "../figure/figure.ts";
import { LOCALES } from "../schemas/words.ts";
import { pictureElement, pictureSvg } from "./picture.ts";
import { socialSvg } from "./social.ts";

/** A picture to be written: an SVG as it is, or a PNG drawn from it. */
export interface PictureJob {
  /** Path below the built site. */
  path: string;
  svg: string;
  /** Pixels for each px of the SVG; null where the SVG itself is the file. */
  scale: number | null;
}

const FILES: readonly PictureFile[] = THEMES.flatMap((theme): PictureFile[] => [
  { format: "svg", theme, scale: 1 },
  { format: "png", theme, scale: 1 },
  { format: "png", theme, scale: 2 },
]);

/** Whose chart it is, under which licence, and where it stands, without the scheme. */
function creditOf(edition: Edition, figure: Caption, address: string): string {
  const credit = figure.language.ui("chart.credit");
  return [credit, edition.site.licence.name, address.replace(/^https?:\/\//, "")].join(" · ");
}

/** What stands under a chart's picture: the credit with the address of the chart's page. */
export function pageCredit(edition: Edition, figure: Caption, site: URL): string {
  const page = addresses("/", figure.language.locale).chart(figure.id);
  return creditOf(edition, figure, new URL(`.${page}`, site).href);
}

/** The drawing of the width that pictures show. */
function stillOf(chart: BoundChart, { language, variants }: Figure) {
  const layout = variants.find(({ width }) => width === CANONICAL)?.layout;
  return drawOnce(chart, language, CANONICAL, layout);
}

/** Size in px of a chart's picture at scale 1. */
export function pictureSize(edition: Edition, chart: BoundChart, figure: Figure, site: URL) {
  const still = stillOf(chart, figure);
  const credit = pageCredit(edition, figure, site);
  const { width, height } = pictureElement(figure, still, { theme: "light", credit }).properties;
  return { width: Number(width), height: Number(height) };
}

/** Every picture of a chart in one language; `site` is the site's address with a slash at its end. */
export function chartPictures(
  edition: Edition,
  chart: BoundChart,
  figure: Figure,
  site: URL,
): PictureJob[] {
  const { language } = figure;
  const at = addresses("/", language.locale);
  const credit = pageCredit(edition, figure, site);
  const folder = at.chart(chart.id).slice(1);
  const still = stillOf(chart, figure);
  const pictures = THEMES.map((theme) => pictureSvg(figure, still, { theme, credit }));
  const files = FILES.map((file) => ({
    path: folder + pictureName(chart.id, language.locale, file),
    svg: pictures[THEMES.indexOf(file.theme)] ?? "",
    scale: file.format === "svg" ? null : file.scale,
  }));
  const drawings = figure.variants.map(({ width, layout }) =>
    drawOnce(chart, language, width, layout),
  );
  const social = socialSvg(figure, drawings, creditOf(edition, figure, new URL(site).host));
  return [...files, { path: at.social(chart.id).slice(1), svg: social, scale: 1 }];
}

/** Every picture of every chart in both languages; `site` is the site's address with a slash at its end. */
export function pictureJobs(edition: Edition, site: string): PictureJob[] {
  return LOCALES.flatMap((locale) =>
    [...edition.charts.values()].flatMap((chart) =>
      chartPictures(edition, chart, buildFigure(chart, edition.languages[locale]), new URL(site)),
    ),
  );
}
