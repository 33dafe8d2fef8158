import type { Element } from "hast";
import type { Layout, Table } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import type { MarkForm } from "../drawing/key.ts";
import { signOf, type QualifierSign } from "../drawing/marks.ts";
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
  /** The width that it was laid out for; null for a drawing that serves all widths. */
  width: (typeof WIDTHS)[number] | null;
  layout: Layout;
  svg: Element;
}

/** A chart in one language, ready for a page, an embed or a picture. */
export interface Figure {
  id: string;
  accent: BoundChart["accent"];
  language: Language;
  title: string;
  subtitle: string;
  notes: string[];
  summary: string;
  variants: Variant[];
  table: Table;
  /** What the legend shows the following with. */
  form: MarkForm;
  /** Claimants and qualifiers that the drawing shows, for the legend. */
  claimants: Claimant[];
  signs: QualifierSign[];
  sources: Source[];
  facts: ResolvedFact[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function drawVariants(chart: BoundChart, language: Language, label: string): Variant[] {
  const { type, data, id } = chart;
  const prefix = `${id}-${language.locale}`;
  const layouts = WIDTHS.map((width) => ({ width, layout: type.layout(data, width, language) }));
  if (type.compose) {
    const last = layouts.at(-1)?.layout ?? { width: CANONICAL, height: 0 };
    const svg = type.compose(
      layouts.map(({ layout }) => layout),
      { id: prefix, width: last.width, label },
    );
    return [{ width: null, layout: last, svg }];
  }
  return layouts.map(({ width, layout }) => ({
    width,
    layout,
    svg: type.render(layout, { id: `${prefix}-${width}`, width, label }),
  }));
}

/** Draws a chart in one language at every width. */
export function buildFigure(chart: BoundChart, language: Language): Figure {
  const summary = chart.type.summary(chart.data, language);
  const legend = chart.type.legend ?? ["claimants", "signs"];
  const explained = (part: (typeof legend)[number]) => (legend.includes(part) ? chart.drawn : []);
  return {
    id: chart.id,
    accent: chart.accent,
    language,
    title: language.words(chart.title),
    subtitle: language.words(chart.subtitle),
    notes: chart.notes.map((note) => language.words(note)),
    summary,
    variants: drawVariants(chart, language, summary),
    table: chart.type.table(chart.data, language),
    form: chart.type.form ?? "dot",
    claimants: unique(explained("claimants").map((fact) => fact.claimant)),
    signs: unique(explained("signs").flatMap((fact) => signOf(fact) ?? [])),
    sources: [
      ...new Map(
        chart.facts.flatMap((fact) => fact.sources).map((source) => [source.id, source]),
      ).values(),
    ],
    facts: chart.facts,
  };
}
