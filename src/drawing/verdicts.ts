import type { Element } from "hast";
import { s } from "hastscript";
import type { Check } from "../schemas/fact.ts";
import { ACCENT, INK, PAPER, px } from "./svg.ts";

/** What another source makes of a figure. */
export type Relation = Check["relation"];

/** Radius in px of a verdict's mark. */
export const VERDICT = 7;

/**
 * The mark of a verdict, told apart by form: a tick on a full disc agrees, a cross on a full square
 * disagrees, a ring with a dot adds context, a broken ring with a stroke was not found.
 */
export function verdictElement(relation: Relation, x: number, y: number): Element {
  const r = VERDICT;
  const light = { fill: "none", stroke: PAPER, strokeWidth: 2 };
  switch (relation) {
    case "agrees":
      return s("g", [
        s("circle", { cx: px(x), cy: px(y), r, fill: INK }),
        s("path", { d: `M${px(x - 3.5)} ${px(y)}l2.5 3l4.5 -6`, ...light }),
      ]);
    case "disagrees":
      return s("g", [
        s("rect", { x: px(x - r), y: px(y - r), width: 2 * r, height: 2 * r, fill: ACCENT }),
        s("path", { d: `M${px(x - 3)} ${px(y - 3)}l6 6m0 -6l-6 6`, ...light }),
      ]);
    case "context":
      return s("g", [
        s("circle", { cx: px(x), cy: px(y), r: r - 1, fill: PAPER, stroke: INK, strokeWidth: 1.5 }),
        s("circle", { cx: px(x), cy: px(y), r: 2, fill: INK }),
      ]);
    case "not-found":
      return s("g", [
        s("circle", {
          cx: px(x),
          cy: px(y),
          r: r - 1,
          fill: PAPER,
          stroke: INK,
          strokeWidth: 1.5,
          strokeDashArray: "2 2",
        }),
        s("path", { d: `M${px(x - 2.5)} ${px(y)}h5`, stroke: INK, strokeWidth: 1.5 }),
      ]);
  }
}
