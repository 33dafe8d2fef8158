import type { Element } from "hast";
import { s } from "hastscript";
import type { Country } from "../maps/country.ts";
import { HERE, LAND } from "./map-colours.ts";
import { lineAttributes } from "./map-elements.ts";
import { MUTED, PAPER, RULE } from "./svg.ts";

/** The country in a box, with what `subject` marks on it. */
export function insetElement(
  country: Country,
  [x, y]: readonly [number, number],
  subject: Element[],
  scale: number | null,
): Element {
  const { width, height, land, seaLine } = country;
  return s("g", { transform: `translate(${x} ${y})`, pointerEvents: "none" }, [
    s("rect", {
      width,
      height,
      ...lineAttributes(RULE, 1, scale),
      fill: PAPER,
    }),
    s("path", { d: land, fill: LAND }),
    s("path", { d: seaLine, ...lineAttributes(MUTED, 0.8, scale) }),
    ...subject,
  ]);
}

/** An area marked on the country's map. */
export function hereElement(path: string): Element {
  return s("path", { d: path, fill: HERE });
}
