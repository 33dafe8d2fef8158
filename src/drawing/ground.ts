import type { Element } from "hast";
import { s } from "hastscript";
import { hatchPath, type Box } from "./hatch.ts";
import type { QualifierSign } from "./marks.ts";
import type { PlantRow } from "./planting.ts";
import { ACCENT, INK, PAPER, px, RULE, TINT } from "./svg.ts";

/** How far the sign of a qualifier reaches over the ground's right edge, in px. */
export const GROUND_REACH = 14;

const EDGE = 5;
const HOOK = 8;

/** An arrow through the middle of the right edge, outwards or inwards. */
function edgeArrow({ x, y, width, height }: Box, outwards: boolean): Element {
  const [right, middle] = [px(x + width), px(y + height / 2)];
  const d = outwards
    ? `M${right} ${middle}h12m-4 -4l4 4l-4 4`
    : `M${px(right + 12)} ${middle}h-12m4 -4l-4 4l4 4`;
  return s("path", { d, fill: "none", stroke: INK, strokeWidth: 1.5 });
}

function outline(d: string, dashes?: string): Element {
  const dashed = dashes === undefined ? {} : { strokeDashArray: dashes };
  return s("path", { d, fill: "none", stroke: INK, ...dashed });
}

/** The outline of a plot, which says how firmly the number of what stands on it is known. */
function outlineElements(box: Box, sign: QualifierSign | null): Element[] {
  const [x0, y0] = [px(box.x), px(box.y)];
  const [x1, y1] = [px(box.x + box.width), px(box.y + box.height)];
  const closed = `M${x0} ${y0}H${x1}V${y1}H${x0}z`;
  switch (sign) {
    case null:
      return [outline(closed)];
    case "over":
    case "under":
      return [outline(`M${x1} ${y0}H${x0}V${y1}H${x1}`), edgeArrow(box, sign === "over")];
    case "nearly": {
      const edge = { ...box, x: box.x + box.width - EDGE, width: EDGE };
      return [
        s("rect", { ...boxAttributes(edge), fill: PAPER }),
        outline(hatchPath(edge)),
        outline(closed),
      ];
    }
    case "about": {
      const hook = px(Math.min(HOOK, box.width / 3));
      const d = `M${px(x0 + hook)} ${y0}H${x0}V${y1}h${hook}M${px(x1 - hook)} ${y0}H${x1}V${y1}h${-hook}`;
      return [outline(d)];
    }
    case "planned":
      return [outline(closed, "1.5 2.5")];
  }
}

function boxAttributes({ x, y, width, height }: Box) {
  return { x: px(x), y: px(y), width: px(width), height: px(height) };
}

/**
 * A plot of ground: its right edge is open with an arrow for "more than" and "under", hatched for
 * "nearly"; brackets hold it for "about", a dotted line for "planned".
 */
export function groundElements(box: Box, sign: QualifierSign | null): Element[] {
  const fill = sign === "planned" ? PAPER : TINT;
  return [s("rect", { ...boxAttributes(box), fill }), ...outlineElements(box, sign)];
}

/** A length in px, so exact that the last dash of a row is drawn. */
function exact(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Plants `crown` px wide in rows on a plot, a faint line under each row. All rows have one distance
 * between plants, so that they are one dashed line whose dashes are round: a dot a plant.
 */
export function plantElements(box: Box, rows: readonly PlantRow[], crown: number): Element[] {
  const step = rows[0]?.step;
  if (step === undefined) return [];
  const lines = rows.map(({ y }) => `M${px(box.x + 1)} ${px(y)}h${px(box.width - 2)}`);
  const dots = rows
    .filter(({ count }) => count > 0)
    .map(({ x, y, count }) => `M${px(x)} ${px(y)}h${exact((count - 1) * step + 0.01)}`);
  return [
    s("path", { d: lines.join(""), fill: "none", stroke: RULE }),
    s("path", {
      d: dots.join(""),
      fill: "none",
      stroke: ACCENT,
      strokeWidth: px(crown),
      strokeLinecap: "round",
      strokeDashArray: `0 ${exact(step)}`,
    }),
  ];
}
