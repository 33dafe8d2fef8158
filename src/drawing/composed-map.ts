import type { Element } from "hast";
import { h, s } from "hastscript";
import type { ChartType, Frame, Layout } from "./chart-type.ts";
import { onGrid } from "./map-elements.ts";
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
  grid(layout: L): { width: number; height: number };
  /** `id` begins every id in it; `scale` is null where style sheets scale the lines. */
  land(layout: L, id: string, scale: number | null): Element[];
  labels(layout: L): Element[];
  /** What the arrow keys do, where the map has counties to move between. */
  keys?(layout: L): string;
}

/** A map at one width. */
function drawMap<L extends MapLayout>(
  layout: L,
  { id, label }: Frame,
  { land, labels }: MapParts<L>,
): Element {
  const { width, height, scale, top } = layout;
  const shared = onGrid(scale, top, land(layout, id, scale));
  return svgRoot(id, width, height, label, [shared, ...labels(layout)]);
}

/**
 * A map at all widths: one drawing of the land, and over it for each width what that width puts on
 * it. Both end at the bottom; a width may start higher. Where no style sheet is read the land
 * carries the names of the frame's width. Where the map moves with a story's steps, `moving` is
 * what one width puts on it then.
 */
export function composeMap<L extends MapLayout>(
  layouts: readonly L[],
  frame: Frame,
  { grid, land, labels, keys }: MapParts<L>,
  moving?: MapParts<L>["labels"],
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
  const { width, height } = grid(own);
  const above = px(own.top / own.scale);
  const drawing = svgRoot(frame.id, width, height, frame.label, [
    ...land(own, frame.id, null),
    over(own, { class: "own", width, y: -above }),
  ]);
  const viewBox = `0 ${-above} ${width} ${px(height + above)}`;
  return h("div.map", keys ? { dataKeys: keys(own) } : {}, [
    // Reader modes drop a box without words, but not a drawing that stands in a line.
    h("span", [
      { ...drawing, properties: { ...drawing.properties, viewBox, className: ["land"] } },
    ]),
    ...(moving
      ? [h("div.resting", allWidths(labels)), h("div.moving", { hidden: true }, allWidths(moving))]
      : allWidths(labels)),
    ...(keys ? [h("p.reading", { role: "status" })] : []),
  ]);
}

/** How a map of these parts is drawn at one width and at all. */
export function mapDrawing<L extends MapLayout>(
  parts: MapParts<L>,
): Pick<Required<ChartType<never, L>>, "render" | "compose"> {
  return {
    render: (layout, frame) => drawMap(layout, frame, parts),
    compose: (layouts, frame) => composeMap(layouts, frame, parts),
  };
}
