import type { Element } from "hast";
import { s } from "hastscript";
import type { Frame } from "./chart-type.ts";
import type { ChoroplethLayout } from "./choropleth-layout.ts";
import { composeMap } from "./composed-map.ts";
import { legendElements } from "./class-legend.ts";
import { hereElement, insetElement } from "./inset.ts";
import { EDGE, PIN_HALO } from "./map-colours.ts";
import {
  contextElements,
  countyElements,
  dotElement,
  leaderElements,
  nameElement,
  onGrid,
} from "./map-elements.ts";
import { DOT } from "./map-labels.ts";
import { px, svgRoot } from "./svg.ts";

/** What all widths share; `scale` is null where style sheets scale the lines. */
function mapElements(layout: ChoroplethLayout, scale: number | null): Element[] {
  const { geometry, titles, classes } = layout;
  const { map, classOf, context, borders, country, corner, here } = geometry;
  const paths = classes.map((each, i) => ({
    ...each,
    members: map.shapes.flatMap(({ path }, k) =>
      classOf[k] === i ? [{ path, title: titles[k]! }] : [],
    ),
  }));
  return [
    ...contextElements(context, scale),
    ...countyElements(paths, borders, layout.legend.length > 0, scale),
    insetElement(country, corner, [hereElement(here)], scale),
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

/** A map at one width. */
export function choroplethElement(layout: ChoroplethLayout, frame: Frame): Element {
  return svgRoot(frame.id, layout.width, layout.height, frame.label, [
    onGrid(layout.scale, layout.top, mapElements(layout, layout.scale)),
    ...labelElements(layout),
  ]);
}

/** A map at all widths. */
export function composedElement(layouts: readonly ChoroplethLayout[], frame: Frame): Element {
  const [first] = layouts;
  return composeMap(layouts, frame, {
    grid: first!.geometry.map,
    land: (layout) => mapElements(layout, null),
    labels: labelElements,
    keys: first!.keys,
  });
}
