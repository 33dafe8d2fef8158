import type { Element } from "hast";
import { s } from "hastscript";
import type { Country } from "../maps/country.ts";
import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import { EDGE } from "./map-colours.ts";
import { contextElements, lineAttributes } from "./map-elements.ts";
import { inDrawing, type Surroundings } from "./map-labels.ts";
import { PAPER, RULE } from "./svg.ts";

/** A map of the country, or of the sea, in a box of another map, in px of its grid. */
export interface Inset {
  country: Country;
  /** Its upper left corner. */
  at: Point;
}

/** The box that an inset takes on the grid. */
export function insetBox({ country: { width, height }, at: [x, y] }: Inset): Box {
  return { x0: x, y0: y, x1: x + width, y1: y + height };
}

/** The box that an inset takes in the drawing. */
export function insetInDrawing(inset: Inset, around: Pick<Surroundings, "scale" | "top">): Box {
  const { x0, y0, x1, y1 } = insetBox(inset);
  const [[left, top], [right, bottom]] = [inDrawing([x0, y0], around), inDrawing([x1, y1], around)];
  return { x0: left, y0: top, x1: right, y1: bottom };
}

/** The country in a box, with what `subject` marks on it. */
export function insetElement(
  { country, at: [x, y] }: Inset,
  subject: Element[],
  scale: number | null,
): Element {
  const { width, height } = country;
  return s("g", { transform: `translate(${x} ${y})`, pointerEvents: "none" }, [
    s("rect", { width, height, ...lineAttributes(RULE, 1, scale), fill: PAPER }),
    ...contextElements(country, scale),
    ...subject,
  ]);
}

/** An area marked on the country's map, in a colour that no class of the map beside it has. */
export function hereElement(path: string): Element {
  return s("path", { d: path, fill: EDGE, fillOpacity: 0.6 });
}
