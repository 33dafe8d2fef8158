import type { Element } from "hast";
import { s } from "hastscript";
import type { ResolvedFact, ResolvedNumber } from "../facts/types.ts";
import type { Claimant } from "../schemas/words.ts";
import { ACCENT, INK, PAPER, px } from "./svg.ts";

/** Radius in px of a mark. */
export const RADIUS = 6;

/**
 * How a claimant's figure looks, told apart by form and not by colour alone: a company's claim is a
 * full disc, a press report a ring, an official figure a square, research a diamond, a reference work a
 * triangle, our own arithmetic a dashed ring.
 */
export function markElement(claimant: Claimant, x: number, y: number, r: number = RADIUS): Element {
  const outlined = { fill: PAPER, stroke: INK, strokeWidth: 2 };
  switch (claimant) {
    case "company":
      return s("circle", { cx: px(x), cy: px(y), r: px(r), fill: ACCENT });
    case "press":
      return s("circle", { cx: px(x), cy: px(y), r: px(r - 1), ...outlined });
    case "us":
      return s("circle", {
        cx: px(x),
        cy: px(y),
        r: px(r - 1),
        ...outlined,
        strokeDashArray: "2 2",
      });
    case "government":
      return s("rect", {
        x: px(x - r + 1),
        y: px(y - r + 1),
        width: px(2 * r - 2),
        height: px(2 * r - 2),
        fill: INK,
      });
    case "research":
      return s("path", {
        d: `M${px(x)} ${px(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
        ...outlined,
      });
    case "reference":
      return s("path", {
        d: `M${px(x)} ${px(y - r)}l${r} ${px(1.8 * r)}h${-2 * r}z`,
        ...outlined,
        strokeLineJoin: "round",
      });
  }
}

/** Which sign a qualifier has in a drawing; exact numbers and averages have none. */
export type QualifierSign = "over" | "under" | "nearly" | "about" | "planned";

const SIGNS: Readonly<Record<ResolvedNumber["qualifier"], QualifierSign | null>> = {
  exact: null,
  average: null,
  over: "over",
  under: "under",
  "up-to": "under",
  nearly: "nearly",
  about: "about",
  planned: "planned",
};

/** The sign of a fact's qualifier, or null. */
export function signOf(fact: ResolvedFact): QualifierSign | null {
  return fact.kind === "number" ? SIGNS[fact.qualifier] : null;
}

/** How far a sign reaches from a mark's middle, in px. */
export const REACH = 15;

/**
 * The sign beside a mark on a horizontal scale: an open end to the right for "more than" and to the
 * left for "under", hatching on the left for "nearly", brackets for "about". "Planned" is a hollow mark in a dotted ring.
 */
export function signElement(
  sign: QualifierSign,
  x: number,
  y: number,
  r: number = RADIUS,
): Element {
  const stroke = { stroke: INK, strokeWidth: 1.5, fill: "none" };
  const at = (dx: number) => px(x + dx);
  switch (sign) {
    case "over":
      return s("path", { d: `M${at(r + 2)} ${px(y)}H${at(REACH)}m-4 -4l4 4l-4 4`, ...stroke });
    case "under":
      return s("path", { d: `M${at(-r - 2)} ${px(y)}H${at(-REACH)}m4 -4l-4 4l4 4`, ...stroke });
    case "nearly":
      return s("path", {
        d: [-r - 9.5, -r - 6.5, -r - 3.5].map((dx) => `M${at(dx)} ${px(y + 5)}l3 -10`).join(""),
        ...stroke,
      });
    case "about": {
      const side = r + 3;
      return s("path", {
        d: `M${at(3 - side)} ${px(y - 8)}h-3v16h3M${at(side - 3)} ${px(y - 8)}h3v16h-3`,
        ...stroke,
      });
    }
    case "planned":
      return s("g", [
        s("circle", { cx: px(x), cy: px(y), r: px(r - 2), fill: PAPER }),
        s("circle", { cx: px(x), cy: px(y), r: px(r + 3), ...stroke, strokeDashArray: "1.5 2.5" }),
      ]);
  }
}
