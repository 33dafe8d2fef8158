import type { Element } from "hast";
import { ContentError, shorten } from "../content/error.ts";
import type { Layout, Table } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import type { MarkForm } from "../drawing/key.ts";
import { NoRoom } from "../drawing/map-labels.ts";
import type { Moving } from "../drawing/motion.ts";
import { signOf, type QualifierSign } from "../drawing/marks.ts";
import { plainText, type Part } from "../facts/template.ts";
import type { ResolvedFact } from "../facts/types.ts";
import type { Source } from "../schemas/source.ts";
import type { Claimant } from "../schemas/words.ts";
import type { BoundChart } from "./bind.ts";

/** The widths in px for which a chart is laid out; between two it grows by two fifths at most. */
export const WIDTHS = [280, 360, 480, 640, 880] as const;

/** The width that readers without style sheets get. */
export const CANONICAL = 640;

/** One drawing, for a range of container widths. */
export interface Variant {
  /** The width that it was laid out for. */
  width: (typeof WIDTHS)[number];
  layout: Layout;
  /** The whole drawing at this width. */
  svg: Element;
}

/** What is said about a chart in one language, around its drawing. */
export interface Caption {
  id: string;
  accent: BoundChart["accent"];
  language: Language;
  title: string;
  subtitle: string;
  notes: string[];
  /** The same three in parts, for pages that link each figure in them. */
  told: Record<"title" | "subtitle", readonly Part[]> & { notes: (readonly Part[])[] };
  summary: string;
  table: Table;
  /** What the legend shows the following with. */
  form: MarkForm;
  /** Claimants and qualifiers that the drawing shows, for the legend. */
  claimants: Claimant[];
  signs: QualifierSign[];
  sources: Source[];
  facts: ResolvedFact[];
  /** Day of the last correction that names it, or null. */
  corrected: string | null;
}

/** A chart in one language, ready for a page, an embed or a picture. */
export interface Figure extends Caption {
  variants: Variant[];
  /** For types whose widths share one geometry: all widths in one element, for pages. */
  composed: Element | null;
  /** For types that move with the steps of a story: how; drawn when it is asked for. */
  moving: (() => Moving) | null;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Lays out a chart. Throws a ContentError for a map on which a name finds no room. */
export function layoutOf(
  { type, data, id }: BoundChart,
  language: Language,
  width: number,
): Layout {
  try {
    return type.layout(data, width, language);
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    throw new ContentError({
      file: `content/charts/${id}.json`,
      field: "options",
      received: shorten(error.text),
      expected: `names that find room on a map of ${error.width} px`,
      fix: "give the place a shorter name, or name fewer places",
    });
  }
}

function drawVariants(
  chart: BoundChart,
  language: Language,
  label: string,
): Pick<Figure, "variants" | "composed" | "moving"> {
  const { type, id } = chart;
  const prefix = `${id}-${language.locale}`;
  const layouts = WIDTHS.map((width) => ({ width, layout: layoutOf(chart, language, width) }));
  const variants = layouts.map(({ width, layout }) => ({
    width,
    layout,
    // Drawn when it is asked for: pages of a composed chart never do.
    get svg() {
      return type.render(layout, { id: `${prefix}-${width}`, width, label });
    },
  }));
  const all = layouts.map(({ layout }) => layout);
  const frame = { id: prefix, width: CANONICAL, label };
  let composed: Element | null | undefined;
  return {
    variants,
    // Drawn when it is asked for: pictures never do.
    get composed() {
      composed ??= type.compose?.(all, frame) ?? null;
      return composed;
    },
    moving: type.move ? () => type.move!(all, frame) : null,
  };
}

/** A chart's drawing at one width alone, for pictures; its ids stay apart from those of the page's variants. */
export function drawOnce(
  chart: BoundChart,
  language: Language,
  width: number,
  layout = layoutOf(chart, language, width),
) {
  const { type, id } = chart;
  const frame = { id: `${id}-${language.locale}-${width}-once`, width, label: "" };
  return { layout, svg: type.render(layout, frame) };
}

function toldOf({ title, subtitle, notes, type }: BoundChart, language: Language): Caption["told"] {
  const { locale } = language;
  const own = notes.map((note) => note[locale]);
  return {
    title: title[locale],
    subtitle: subtitle[locale],
    notes: type.note ? [...own, language.told(type.note)] : own,
  };
}

/** What is said about a chart, for a picture that draws it at one width. */
export function captionOf(chart: BoundChart, language: Language): Caption {
  const legend = chart.type.legend ?? ["claimants", "signs"];
  const marked = chart.type.marked?.(chart.data) ?? chart.drawn;
  const told = toldOf(chart, language);
  const explained = (part: (typeof legend)[number]) => (legend.includes(part) ? marked : []);
  return {
    id: chart.id,
    accent: chart.accent,
    language,
    title: plainText(told.title),
    subtitle: plainText(told.subtitle),
    notes: told.notes.map(plainText),
    told,
    summary: chart.type.summary(chart.data, language),
    table: chart.type.table(chart.data, language),
    form: chart.type.form ?? "dot",
    claimants: unique(explained("claimants").map((fact) => fact.claimant)),
    signs: unique(explained("signs").flatMap((fact) => signOf(fact) ?? [])),
    sources: chart.sources,
    facts: chart.facts,
    corrected: chart.corrected,
  };
}

/** Draws a chart in one language at every width. */
export function buildFigure(chart: BoundChart, language: Language): Figure {
  const caption = captionOf(chart, language);
  return Object.assign(drawVariants(chart, language, caption.summary), caption);
}
