import type { Label, Setting } from "./place.ts";
import type { Point } from "./series.ts";
import { block, boxOf, clampBlock, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, VALUE } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** What stands at a point: its value, and under it the name of its series where it is the named one. */
export interface PointLabel {
  point: Point;
  /** The value, on one line or wrapped. */
  value: string[];
  name: string[];
  /** True for the last point of its series, which has room on its right. */
  last: boolean;
}

/** Distances in px of a label from its point: over it, beside it and under it. */
export const OVER = 9;
const BESIDE = 10;
const UNDER = 8;
/** Further room in px where a sign points up or down. */
export const SIGN = 12;
/** Steps in px by which a label moves away when all places at its point are taken. */
const STEPS = [16, 34, 52, 70];

interface Spot {
  x: number;
  /** Upper edge, or lower edge of the whole label. */
  top?: number;
  bottom?: number;
  anchor: TextBlock["anchor"];
}

/** Height in px of a label. */
export function labelHeight({ value, name }: Pick<PointLabel, "value" | "name">): number {
  return VALUE.size + (value.length - 1) * lineHeight(VALUE) + name.length * lineHeight(LABEL);
}

/** Value and name as one label in a spot, kept inside the drawing. */
function setAt(label: PointLabel, spot: Spot, width: number): TextBlock[] {
  const { value, name } = label;
  const top = spot.top ?? (spot.bottom ?? 0) - labelHeight(label);
  const nameTop = top + VALUE.size + (value.length - 1) * lineHeight(VALUE);
  const anchored = { anchor: spot.anchor };
  const texts = [
    block(spot.x, top + VALUE.size * 0.8, value, { font: VALUE, ...anchored }),
    ...(name.length > 0 ? [block(spot.x, nameTop + 12, name, { tone: "muted", ...anchored })] : []),
  ];
  return texts.map((text) => clampBlock(text, 0, width));
}

function spotsOf(label: PointLabel, floor: number): Spot[] {
  const { x, y, sign, column, until } = label.point;
  const up = y - OVER - (sign === "over" ? SIGN : 0);
  const down = y + UNDER + (sign === "under" || sign === "nearly" ? SIGN : 0);
  if (column) return [{ x, bottom: y - 5 - (sign === "over" ? SIGN : 0), anchor: "middle" }];
  if (until !== null && until > x) {
    const middle = (x + until) / 2;
    return [
      { x: middle, bottom: up + 3, anchor: "middle" },
      { x: middle, top: down - 2, anchor: "middle" },
      { x, bottom: up + 3, anchor: "start" },
      { x, top: down - 2, anchor: "start" },
      { x: until, bottom: up + 3, anchor: "end" },
      { x: until, top: down - 2, anchor: "end" },
    ];
  }
  const height = labelHeight(label);
  const beside = Math.min(y - height / 2, floor - height - 1);
  const right: Spot = { x: x + BESIDE, top: beside, anchor: "start" };
  return [
    ...(label.last ? [right] : []),
    { x, bottom: up, anchor: "middle" },
    right,
    { x: x - BESIDE, top: beside, anchor: "end" },
    { x, top: down, anchor: "middle" },
    { x: x + BESIDE, bottom: y - 2, anchor: "start" },
    { x: x - BESIDE, bottom: y - 2, anchor: "end" },
    { x: x + BESIDE, top: y + 2, anchor: "start" },
    { x: x - BESIDE, top: y + 2, anchor: "end" },
  ];
}

/** Spots further off, each reached by a leader line. */
function farSettings(label: PointLabel, width: number): Setting[] {
  const { x, y, column } = label.point;
  const spots = STEPS.flatMap((step): Spot[] => [
    { x, bottom: y - OVER - step, anchor: "middle" },
    ...(column ? [] : [{ x, top: y + UNDER + step, anchor: "middle" as const }]),
  ]);
  return spots.map((spot) => {
    const texts = setAt(label, spot, width);
    const boxes = texts.map(boxOf);
    const edge =
      spot.bottom === undefined
        ? Math.min(...boxes.map(({ y0 }) => y0)) - 2
        : Math.max(...boxes.map(({ y1 }) => y1)) + 1;
    const from = spot.bottom === undefined ? y + UNDER : y - OVER;
    return { texts, leader: { x0: x, y0: from, x1: x, y1: edge } };
  });
}

/** Every way to set a point's label over `floor`: at its point, there with its value wrapped, apart. */
export function settingsOf(label: PointLabel, width: number, floor: number): Label {
  const at = (one: PointLabel, spot: Spot): Setting => ({ texts: setAt(one, spot, width) });
  return {
    *near() {
      for (const spot of spotsOf(label, floor)) yield at(label, spot);
      const wrapped = { ...label, value: wrapInTwo(label.value) };
      if (wrapped.value.length === label.value.length) return;
      for (const spot of spotsOf(wrapped, floor)) yield at(wrapped, spot);
    },
    far: () => farSettings(label, width),
  };
}

/** A value on two lines about equally long, where it has words. */
function wrapInTwo(value: string[]): string[] {
  const text = value.join(" ");
  return text.includes(" ") ? wrap(text, textWidth(text, VALUE) * 0.7, VALUE) : value;
}
