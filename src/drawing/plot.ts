import { extentOf } from "../facts/extent.ts";
import type { ResolvedNumber, When } from "../facts/types.ts";
import type { Language } from "./language.ts";
import { signOf } from "./marks.ts";
import { placeLabels, type Corners, type Setting } from "./place.ts";
import {
  headroom,
  momentSettings,
  nameRows,
  pointLabels,
  rightMargin,
  strokeIndex,
  type PlotData,
} from "./plot-labels.ts";
import { lineBoxes, markBox, type Draw, type Point, type Sample, type Series } from "./series.ts";
import { settingsOf } from "./series-labels.ts";
import { boxOf } from "./svg.ts";
import { layoutYearAxis, yearScale, YEAR_AXIS_HEIGHT, type YearAxis } from "./year-axis.ts";
import { layoutValueAxis, type ValueAxis } from "./value-axis.ts";

/** A laid-out plot of values over time. */
export interface Plot {
  width: number;
  height: number;
  axis: ValueAxis;
  time: YearAxis;
  series: Series[];
  /** Vertical lines at marked moments. */
  moments: { x: number; y0: number; y1: number }[];
  /** Labels of points, names and moments, each with a leader where it stands apart. */
  settings: Setting[];
  /** Samples of the lines whose names found no room in the plot and stand over it. */
  samples: Sample[];
}

/** Height in px of the plot: a part of the width within limits. */
const HEIGHT = { part: 0.46, least: 200, most: 330 } as const;

const always: When = { date: "1970" };

interface Frame {
  axis: ValueAxis;
  time: YearAxis;
  /** Px of a month and of a value. */
  at: (month: number) => number;
  up: (value: number) => number;
  top: number;
  bottom: number;
}

function plotHeight(width: number): number {
  return Math.round(Math.min(HEIGHT.most, Math.max(HEIGHT.least, width * HEIGHT.part)));
}

/** Axes whose plot begins under `top`. */
function layoutFrame(data: PlotData, width: number, top: number, language: Language): Frame {
  const facts = data.series.flatMap(({ runs }) => runs.flat());
  const bottom = top + plotHeight(width);
  const max = Math.max(...facts.map(({ value }) => value));
  const { axis, scale: up } = layoutValueAxis(max, top, bottom, width, language);
  const moments = [
    ...facts.map((fact) => extentOf(fact.asOf ?? always).end),
    ...data.series
      .filter(({ draw }) => draw === "spans")
      .flatMap(({ runs }) => runs.flat().map(periodStart)),
    ...data.moments.map(({ date }) => extentOf(date.when).start),
  ];
  const scale = yearScale(moments, axis.gutter + 4, width - rightMargin(data, width, language));
  const time = layoutYearAxis(scale, bottom, width, language);
  return { axis, time, at: (month) => scale(month), up: (value) => up(value), top, bottom };
}

/** The beginning of the year that a value over a period falls in. */
function periodStart(fact: ResolvedNumber): number {
  return extentOf({ date: (fact.asOf ?? always).date.slice(0, 4) }).start;
}

function pointOf(fact: ResolvedNumber, draw: Draw, { at, up, bottom }: Frame): Point {
  const end = at(extentOf(fact.asOf ?? always).end);
  const y = up(fact.value);
  const base = { y, claimant: fact.claimant, sign: signOf(fact) };
  if (draw !== "spans") return { ...base, x: end, column: null, until: null };
  const start = at(periodStart(fact));
  const column = { x: start + 1, y, width: Math.max(2, end - start - 2), height: bottom - y };
  return { ...base, x: (start + end) / 2, column, until: null };
}

/** A run's points; of a step, each with the place where the next begins. */
function pointsOf(run: readonly ResolvedNumber[], draw: Draw, frame: Frame): Point[] {
  const points = run.map((fact) => pointOf(fact, draw, frame));
  if (draw !== "step") return points;
  return points.map((point, i) => ({ ...point, until: points[i + 1]?.x ?? point.x }));
}

/**
 * Lays out a plot. Names stand at their lines; one that finds no room there goes over the plot. A
 * value's label that finds no room is left out: its mark stays, and the table has the number.
 */
export function layoutLines(
  data: PlotData,
  width: number,
  language: Language,
  headed: readonly number[] = [],
): Plot {
  const names = nameRows(data, headed, width, language);
  const header = names.reduce((sum, { texts }) => sum + (texts[0]?.lines.length ?? 0) * 16 + 4, 0);
  const frame = layoutFrame(
    data,
    width,
    header + headroom(data, headed, width, plotHeight(width), language),
    language,
  );
  const series = data.series.map(({ draw, runs }, i) => ({
    draw,
    index: strokeIndex(data, i),
    runs: runs.map((run) => pointsOf(run, draw, frame)),
  }));
  const moments = data.moments.map(({ date }) => ({
    x: frame.at(extentOf(date.when).start),
    y0: frame.top - 22,
    y1: frame.bottom,
  }));
  const labels = series.map(({ runs }, i) => {
    const given = data.series[i];
    return given ? pointLabels(given, runs.flat(), !headed.includes(i), width, language) : [];
  });
  // The named points of all series first, then the moments, then the other points in turn.
  const first = labels.map((list) => list[0]).filter((label) => label !== undefined);
  const others = labels.flatMap((list) => list.slice(1));
  const wanted = [
    ...first.map((label) => settingsOf(label, width, frame.bottom - 3)),
    ...data.moments.map(({ label }, i) =>
      momentSettings(language.words(label), moments[i]?.x ?? 0, frame.top, frame.bottom, width),
    ),
    ...others.map((label) => settingsOf(label, width, frame.bottom - 3)),
  ];
  const obstacles = {
    marks: [
      ...series.flatMap(({ runs }) => runs.flat().map(markBox)),
      ...frame.axis.ticks.map(({ label }) => boxOf(label)),
    ],
    lines: series.flatMap(lineBoxes),
    faint: moments.map(momentBox),
  };
  const bounds = { x0: 0, y0: header, x1: width, y1: frame.bottom - 3 };
  const placed = placeLabels(wanted, obstacles, bounds);
  const missing = first.findIndex((label, i) => label.name.length > 0 && placed[i] === null);
  if (missing >= 0) return layoutLines(data, width, language, [...headed, missing]);
  return {
    width,
    height: frame.bottom + YEAR_AXIS_HEIGHT,
    axis: frame.axis,
    time: frame.time,
    series,
    moments,
    settings: [...names, ...placed.filter((setting) => setting !== null)],
    samples: names.map(({ sample }) => sample),
  };
}

function momentBox({ x, y0, y1 }: Plot["moments"][number]): Corners {
  return { x0: x - 1, y0, x1: x + 1, y1 };
}
