import type { Element } from "hast";
import { s } from "hastscript";
import type { Point } from "../maps/simplify.ts";
import type { PartMap } from "../maps/part-map.ts";
import { AROUND, COUNTY_LINE, EDGE, HERE, LAND, LAND_LINE } from "./map-colours.ts";
import type { PlacedLabel } from "./map-labels.ts";
import { haloed, INK, MUTED, PAPER, px, textElement, type TextBlock } from "./svg.ts";

/** Lines of a map keep their width in px whatever the drawing's size: on a page by `vector-effect`, in a picture by its scale. */
export function lineAttributes(stroke: string, width: number, scale: number | null) {
  return scale === null
    ? { fill: "none", stroke, strokeWidth: width, vectorEffect: "non-scaling-stroke" }
    : { fill: "none", stroke, strokeWidth: Math.round((width / scale) * 100) / 100 };
}

/** A path where there is something to draw. */
export function pathElement(d: string, attributes: Record<string, unknown>): Element[] {
  return d === "" ? [] : [s("path", { d, ...attributes })];
}

/** Land around the subject. */
export function contextElements(
  { land, borders, seaLine }: { land: string; borders: string; seaLine: string },
  scale: number | null,
): Element[] {
  return [
    s("path", { d: land, fill: LAND }),
    ...pathElement(borders, lineAttributes(LAND_LINE, 1, scale)),
    ...pathElement(seaLine, lineAttributes(MUTED, 1, scale)),
  ];
}

/** A part of the country: the land around, the area shown, and in it the pieces `here` that it is about. */
export function partElements(
  map: PartMap,
  here: readonly string[],
  scale: number | null,
): Element[] {
  const line = (stroke: string, width: number) => lineAttributes(stroke, width, scale);
  return [
    ...contextElements(map.context, scale),
    ...pathElement(map.land, { fill: LAND }),
    ...pathElement(map.others, line(LAND_LINE, 0.8)),
    ...pathElement(map.around, { ...line(EDGE, 0.9), fill: AROUND, strokeLineJoin: "round" }),
    ...here.flatMap((d) => pathElement(d, { fill: HERE })),
    ...pathElement(map.inner, line(COUNTY_LINE, 0.9)),
    ...pathElement(map.provinces, { ...line(EDGE, 0.9), strokeOpacity: 0.5 }),
    ...here.flatMap((d) => pathElement(d, { ...line(EDGE, 1.4), strokeLineJoin: "round" })),
  ];
}

/** A county's path with its name, which browsers show without script. */
export interface NamedPath {
  path: string;
  title: string;
}

/** Counties of one class. */
export interface ClassPaths {
  fill: string;
  /** Name of the class, for who moves from county to county; null where titles say it. */
  name: string | null;
  members: NamedPath[];
}

/** Counties by class, then the borders within classes and between them. */
export function countyElements(
  classes: readonly ClassPaths[],
  borders: { inner: string; edges: string },
  /** Whether neighbours can be of any class: their borders then show on pale fills and dark ones. */
  mixed: boolean,
  scale: number | null,
): Element[] {
  const inner = mixed
    ? { ...lineAttributes(EDGE, 0.7, scale), strokeOpacity: 0.55 }
    : lineAttributes(COUNTY_LINE, 0.7, scale);
  return [
    s(
      "g",
      { className: ["counties"] },
      classes.map(({ fill, name, members }) =>
        s(
          "g",
          { fill, dataName: name ?? undefined },
          members.map(({ path, title }) => s("path", { d: path }, [s("title", title)])),
        ),
      ),
    ),
    s("path", {
      d: borders.inner,
      ...inner,
      pointerEvents: "none",
    }),
    s("path", {
      d: borders.edges,
      ...lineAttributes(EDGE, 0.9, scale),
      strokeLinejoin: "round",
      pointerEvents: "none",
    }),
  ];
}

/** A drawing on the grid, shrunk, with its top at `top` px. */
export function onGrid(scale: number, top: number, children: Element[]): Element {
  const shrunk = `scale(${Math.round(scale * 1e5) / 1e5})`;
  return s("g", { transform: top > 0 ? `translate(0 ${px(top)}) ${shrunk}` : shrunk }, children);
}

/** A name with a halo in the colour of what lies under it, or with none. */
export function nameElement(label: TextBlock, halo: string | null): Element {
  return halo === null ? textElement(label) : haloed([label], halo);
}

/** A leader from a point to a name outside. */
export function leaderElements({ leader }: PlacedLabel): Element[] {
  if (!leader) return [];
  const [[x0, y0], [x1, y1]] = leader;
  return [
    s("path", { d: `M${px(x0)} ${px(y0)}L${px(x1)} ${px(y1)}`, stroke: INK, strokeWidth: 0.8 }),
    s("circle", { cx: px(x0), cy: px(y0), r: 1.8 }),
  ];
}

/** A dot that marks a place. */
export function dotElement([x, y]: Point, r: number): Element {
  return s("circle", { cx: px(x), cy: px(y), r, fill: INK, stroke: PAPER, strokeWidth: 1.5 });
}
