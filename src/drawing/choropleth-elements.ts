import type { Element } from "hast";
import { s } from "hastscript";
import type { ChoroplethLayout } from "./choropleth-layout.ts";
import type { MapParts } from "./composed-map.ts";
import { legendElements } from "./class-legend.ts";
import { hereElement, insetElement } from "./inset.ts";
import { EDGE, PIN_HALO } from "./map-colours.ts";
import {
  contextElements,
  countyElements,
  dotElement,
  leaderElements,
  nameElement,
} from "./map-elements.ts";
import { DOT } from "./map-labels.ts";
import { px } from "./svg.ts";

/** The counties, and the country in the corner. */
function landElements(layout: ChoroplethLayout, _id: string, scale: number | null): Element[] {
  const { geometry, titles, classes } = layout;
  const { map, classOf, context, borders, inset, here } = geometry;
  const paths = classes.map((each, i) => ({
    ...each,
    members: map.shapes.flatMap(({ path }, k) =>
      classOf[k] === i ? [{ path, title: titles[k]! }] : [],
    ),
  }));
  return [
    ...contextElements(context, scale),
    ...countyElements(paths, borders, layout.legend.length > 0, scale),
    insetElement(inset, [hereElement(here)], scale),
  ];
}

/** What one width puts on the map. */
function labelElements({ names, pins, small, legend }: ChoroplethLayout): Element[] {
  return [
    ...small.map(({ at: [cx, cy], fill }) =>
      s("circle", { cx: px(cx), cy: px(cy), r: 1.6, fill, stroke: EDGE, strokeWidth: 0.6 }),
    ),
    ...names.flatMap(({ placed }) => leaderElements(placed)),
    ...pins.map(({ at }) => dotElement(at, DOT)),
    ...names.map(({ placed, halo }) => nameElement(placed.label, halo)),
    ...pins.map(({ label }) => nameElement(label, PIN_HALO)),
    ...legendElements(legend),
  ];
}

/** How a choropleth is printed. */
export const choroplethParts: MapParts<ChoroplethLayout> = {
  grid: ({ geometry }) => geometry.map,
  land: landElements,
  labels: labelElements,
  keys: ({ keys }) => keys,
};
