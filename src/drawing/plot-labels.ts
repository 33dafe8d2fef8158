import { range } from "d3";
import type { ResolvedDate, ResolvedNumber } from "../facts/types.ts";
import type { Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";
import { signOf } from "./marks.ts";
import type { Label, Setting } from "./place.ts";
import type { Draw, Point } from "./series.ts";
import { labelHeight, OVER, SIGN, type PointLabel } from "./series-labels.ts";
import { block, lineHeight } from "./svg.ts";
import { LABEL, textWidth, VALUE } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** What a line chart draws. */
export interface PlotData {
  series: {
    label: Words;
    draw: Draw;
    runs: ResolvedNumber[][];
    nameAt: "first" | "last";
  }[];
  moments: { label: Words; date: ResolvedDate }[];
}

/** Space in px left free at the right edge, and up to which part of the width for the last values. */
const RIGHT = { least: 10, part: 0.16 } as const;
/** Width in px of a line's sample with the space after it. */
const SAMPLE = 26;
/** Order in which points get their labels: the last first, then the first, then the others. */
const rankOf = (i: number, count: number) => (i === count - 1 ? 0 : i === 0 ? 1 : 2);
/** Least room in px over the highest point. */
const HEADROOM = 24;

function nameLines({ label }: PlotData["series"][number], width: number, language: Language) {
  return wrap(language.words(label), Math.min(170, Math.max(90, width * 0.32)), LABEL);
}

/** Room over the highest point for the labels of named points near it, which stand over them. */
export function headroom(
  data: PlotData,
  headed: readonly number[],
  width: number,
  height: number,
  language: Language,
): number {
  const facts = data.series.flatMap(({ runs }) => runs.flat());
  const max = Math.max(...facts.map(({ value }) => value));
  const needed = data.series.flatMap((series, i) => {
    const run = series.runs.flat();
    const fact = series.nameAt === "first" ? run.at(0) : run.at(-1);
    if (!fact || headed.includes(i)) return [];
    const name = nameLines(series, width, language);
    const sign = signOf(fact) === "over" ? SIGN : 0;
    const drop = max > 0 ? (1 - fact.value / max) * height : 0;
    return [labelHeight({ value: [""], name }) + OVER + sign + 2 - drop];
  });
  return Math.max(HEADROOM, ...needed);
}

/** Room for the values of the last points beside them, where they are short and no name is with them. */
export function rightMargin(data: PlotData, width: number, language: Language): number {
  const widths = data.series
    .filter(({ draw, nameAt }) => draw !== "spans" && nameAt === "first")
    .flatMap(({ runs }) => runs.flat().at(-1) ?? [])
    .map((fact) => textWidth(language.fact(fact, "number"), VALUE) + 14)
    .filter((needed) => needed <= width * RIGHT.part);
  return Math.max(RIGHT.least, ...widths);
}

/** Labels of a series' points; the named one comes first, with the name under its value. */
export function pointLabels(
  series: PlotData["series"][number],
  points: readonly Point[],
  named: boolean,
  width: number,
  language: Language,
): PointLabel[] {
  const facts = series.runs.flat();
  const nameIndex = series.nameAt === "first" ? 0 : facts.length - 1;
  return points
    .map((point, i) => ({
      point,
      value: facts[i] ? [language.fact(facts[i], "number")] : [],
      name: named && i === nameIndex ? nameLines(series, width, language) : [],
      last: i === points.length - 1,
      rank: i === nameIndex ? -1 : rankOf(i, points.length),
    }))
    .toSorted((a, b) => a.rank - b.rank);
}

/** Ways to set the words of a moment beside its line, from the top down. */
export function momentSettings(
  words: string,
  x: number,
  top: number,
  bottom: number,
  width: number,
): Label {
  const lines = wrap(words, Math.min(160, Math.max(90, width * 0.3)), LABEL);
  const at = (dx: number, y: number, anchor: "start" | "end"): Setting => ({
    texts: [block(x + dx, y, lines, { tone: "muted", anchor })],
  });
  return {
    *near() {
      const rows = Math.floor((bottom - top) / lineHeight(LABEL));
      for (const y of range(rows).map((i) => top - 12 + i * lineHeight(LABEL))) {
        yield at(6, y, "start");
        yield at(-6, y, "end");
      }
    },
    far: () => [],
  };
}

/** The place of a series among those that are drawn as lines. */
export function strokeIndex(data: PlotData, index: number): number {
  return data.series.slice(0, index).filter(({ draw }) => draw !== "spans").length;
}

/** Names that stand over the plot, each after a sample of its line. */
export function nameRows(
  data: PlotData,
  headed: readonly number[],
  width: number,
  language: Language,
) {
  let y = 12;
  return headed.map((index) => {
    const { label, draw } = data.series[index] ?? { label: { en: "", zh: "" }, draw: "line" };
    const lines = wrap(language.words(label), width - SAMPLE, LABEL);
    const sample = { draw, index: strokeIndex(data, index), x: 0, y };
    const row = { texts: [block(SAMPLE, y, lines)], sample };
    y += lines.length * lineHeight(LABEL) + 4;
    return row;
  });
}
