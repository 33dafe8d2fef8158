import type { Element } from "hast";
import { h, s } from "hastscript";
import type { Frame, Layout } from "./chart-type.ts";
import { INK, px, svgRoot } from "./svg.ts";
import { LABEL } from "./text-width.ts";

/** A layout over a grid that all widths share. */
export interface MapLayout extends Layout {
  /** Px of the drawing for a px of the grid, and where the grid's top is in the drawing. */
  scale: number;
  top: number;
}

/** How a map is printed: what all widths share, and what one width puts on it. */
export interface MapParts<L extends MapLayout> {
  /** Size of the grid in px. */
  grid: { width: number; height: number };
  land(layout: L): Element[];
  labels(layout: L): Element[];
  /** Where the map moves with a story's steps: what one width puts on it then. */
  moving?(layout: L): Element[];
  /** What the arrow keys do, where the map has counties to move between. */
  keys: string | null;
}

/**
 * A map at all widths: one drawing of the land, and over it for each width what that width puts on
 * it. Both end at the bottom; a width may start higher. Where no style sheet is read the land
 * carries the names of the frame's width.
 */
export function composeMap<L extends MapLayout>(
  layouts: readonly L[],
  frame: Frame,
  { grid, land, labels, moving, keys }: MapParts<L>,
): Element {
  const own = layouts.find(({ width }) => width === frame.width) ?? layouts[0]!;
  const over = (layout: L, attributes: Record<string, string | number>, names = labels) => {
    const viewBox = `0 0 ${layout.width} ${px(layout.height)}`;
    return s("svg", { viewBox, ...attributes }, names(layout));
  };
  const allWidths = (names: MapParts<L>["labels"]) =>
    layouts.map((layout) =>
      h("div", { className: ["w", `w${layout.width}`], hidden: true, ariaHidden: "true" }, [
        over(layout, { fill: INK, fontSize: LABEL.size }, names),
      ]),
    );
  const above = px(own.top / own.scale);
  const drawing = svgRoot(frame.id, grid.width, grid.height, frame.label, [
    ...land(own),
    over(own, { class: "own", width: grid.width, y: -above }),
  ]);
  const viewBox = `0 ${-above} ${grid.width} ${px(grid.height + above)}`;
  return h("div.map", keys === null ? {} : { dataKeys: keys }, [
    // Reader modes drop a box without words, but not a drawing that stands in a line.
    h("span", [
      { ...drawing, properties: { ...drawing.properties, viewBox, className: ["land"] } },
    ]),
    ...(moving
      ? [h("div.resting", allWidths(labels)), h("div.moving", { hidden: true }, allWidths(moving))]
      : allWidths(labels)),
    ...(keys === null ? [] : [h("p.reading", { role: "status" })]),
  ]);
}
