import type { Element } from "hast";
import type { z } from "zod";
import type { MarkForm } from "./key.ts";
import type { ResolvedFact } from "../facts/types.ts";
import type { Language } from "./language.ts";
import type { Moving } from "./motion.ts";
import type { Refs } from "./refs.ts";

/** A cell: text, and the fact that it shows where there is one, to link to the ledger. */
export interface Cell {
  text: string;
  fact?: string | undefined;
}

/** A chart's data as a table: the first column names the row. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** What a drawing knows of itself. */
export interface Frame {
  /** Prefix of every id in the drawing: the chart's id and the variant's width. */
  id: string;
  /** Width in px of the drawing. */
  width: number;
  /** What it shows in one sentence, its name for assistive technology. */
  label: string;
}

/** Every layout has a size. */
export interface Layout {
  width: number;
  height: number;
}

/**
 * One type of chart: a file of src/charts exports one as `default`.
 * `layout` is pure and decides everything; `render` only prints.
 */
export interface ChartType<D, L extends Layout> {
  /** What its legend shows marks and signs with; dots where it is left out. */
  form?: MarkForm;
  /**
   * What the legend explains of the drawn facts: the forms of their claimants' marks, the signs of
   * their qualifiers. Both where left out; a type that says the qualifiers in words draws no signs.
   */
  legend?: readonly ("claimants" | "signs")[];
  /** The facts whose marks and signs the legend explains; all that were looked up where it is left out. */
  marked?(data: D): readonly ResolvedFact[];
  /** What a chart's JSON may say under `options`; errors name the path in it. */
  options(refs: Refs): z.ZodType<D>;
  /** For maps: whether a chart sets names of its own on it, for which the check proves that there is room. */
  named?(data: D): boolean;
  /** Plain numbers and strings for one width. */
  layout(data: D, width: number, language: Language): L;
  /** The SVG tree of a layout. */
  render(layout: L, frame: Frame): Element;
  /** What a reader of any chart of this type must know, said under each of them: the key of a word of the interface. */
  note?: string;
  /** All that is drawn, as a table. */
  table(data: D, language: Language): Table;
  /** What the drawing shows, in a sentence or two, for who cannot see it. */
  summary(data: D, language: Language): string;
  /** For types whose widths share one geometry: one element that holds all of the layouts; the frame's width is the one for readers without style sheets. */
  compose?(layouts: readonly L[], frame: Frame): Element;
  /** Whether the marks of each fact are a part of the drawing (drawing/part.ts), which the steps of a story can light. */
  parts?: true;
  /** For types that move: how many steps they need. */
  steps?(data: D): number;
  /** For types that move with the steps of a story: how, and the drawing that does, at rest the same as the composed one. */
  move?(layouts: readonly L[], frame: Frame): Moving;
}

/** Gives a chart type its types. */
export function defineChart<D, L extends Layout>(type: ChartType<D, L>): ChartType<D, L> {
  return type;
}
