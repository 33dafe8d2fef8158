import type { Element } from "hast";
import { s } from "hastscript";
import { frameAhead, VIEW, type CameraView } from "../maps/camera-map.ts";
import { CAMERA_GRID, placeOf, type CameraLayout, type ViewLabels } from "./camera-layout.ts";
import type { Frame } from "./chart-type.ts";
import { cameraMotion } from "./camera-motion.ts";
import { composeMap } from "./composed-map.ts";
import { AROUND, COUNTY_LINE, EDGE, HERE, LAND, LAND_LINE } from "./map-colours.ts";
import {
  contextElements,
  leaderElements,
  lineAttributes,
  nameElement,
  onGrid,
} from "./map-elements.ts";
import type { Moving } from "./motion.ts";
import { scaleBarElements } from "./scale-bar.ts";
import { MUTED, PAPER, px, RULE, svgRoot } from "./svg.ts";

/** A path where there is something to draw. */
function path(d: string, attributes: Record<string, unknown>): Element[] {
  return d === "" ? [] : [s("path", { d, ...attributes })];
}

function aheadElements(view: CameraView, attributes: Record<string, unknown>): Element[] {
  const corners = frameAhead(view).map((corner) => corner.map(px).join(" "));
  return corners.length > 0 ? path(`M${corners.join("L")}z`, attributes) : [];
}

function seaElement({ sea }: CameraView, scale: number | null): Element[] {
  if (!sea) return [];
  const { x, y, width, height } = sea;
  return [
    s("g", { className: ["sea"], transform: `translate(${x} ${y})` }, [
      s("rect", { width, height, ...lineAttributes(RULE, 1, scale), fill: PAPER }),
      ...contextElements(sea, scale),
    ]),
  ];
}

/** A view in its place; its layer is what moves. */
function viewElement(view: CameraView, index: number, clip: string, scale: number | null): Element {
  const { map, here } = view;
  const line = (stroke: string, width: number) => lineAttributes(stroke, width, scale);
  const layer = s("g", { className: ["layer"] }, [
    s("rect", { ...VIEW, fill: PAPER }),
    ...contextElements(map.context, scale),
    ...path(map.land, { fill: LAND }),
    ...path(map.others, line(LAND_LINE, 0.8)),
    ...path(map.around, { ...line(EDGE, 0.7), fill: AROUND, strokeLineJoin: "round" }),
    ...path(here.path, { fill: HERE }),
    ...path(map.inner, line(COUNTY_LINE, 0.8)),
    ...path(map.provinces, { ...line(EDGE, 0.9), strokeOpacity: 0.5 }),
    ...path(here.path, { ...line(EDGE, 1.1), strokeLineJoin: "round" }),
    ...aheadElements(view, { ...line(MUTED, 1), className: ["ahead"] }),
  ]);
  const place = placeOf(index).join(" ");
  return s("g", { className: ["view", `view-${index + 1}`], transform: `translate(${place})` }, [
    s("g", { clipPath: `url(#${clip})` }, [layer, ...seaElement(view, scale)]),
    s("rect", { ...VIEW, ...line(RULE, 1) }),
  ]);
}

/** What all widths share; `scale` is null where style sheets scale the lines. */
function mapElements({ views }: CameraLayout, id: string, scale: number | null): Element[] {
  const clip = `${id}-view`;
  return [
    s("clipPath", { id: clip }, [s("rect", { ...VIEW })]),
    ...views.map((view, i) => viewElement(view, i, clip, scale)),
  ];
}

/** The names on one view. */
export function viewLabelElements({ title, here, lesser, bar }: ViewLabels): Element[] {
  return [
    ...leaderElements(here),
    ...lesser.map((label) => nameElement(label, null)),
    nameElement(here.label, here.leader ? PAPER : HERE),
    nameElement(title, PAPER),
    ...scaleBarElements(bar),
  ];
}

/** The names on all views, each in its place. */
function labelElements({ still, scale, top }: CameraLayout): Element[] {
  return still.map((labels, i) => {
    const [x, y] = placeOf(i);
    const place = `translate(${px(x * scale)} ${px(y * scale + top)})`;
    return s("g", { transform: place }, viewLabelElements(labels));
  });
}

/** All views at one width. */
export function cameraElement(layout: CameraLayout, frame: Frame): Element {
  return svgRoot(frame.id, layout.width, layout.height, frame.label, [
    onGrid(layout.scale, layout.top, mapElements(layout, frame.id, layout.scale)),
    ...labelElements(layout),
  ]);
}

/** The names on each view that has the whole drawing to itself, over each other. */
function movingElements({ moving }: CameraLayout): Element[] {
  return moving.map((labels, i) =>
    s("g", { className: [`names-${i + 1}`] }, viewLabelElements(labels)),
  );
}

/** All views at all widths, and how one follows the other with a story's steps. */
export function movingCamera(layouts: readonly CameraLayout[], frame: Frame): Moving {
  const drawing = composeMap(layouts, frame, {
    grid: CAMERA_GRID,
    land: (layout) => mapElements(layout, frame.id, null),
    labels: labelElements,
    moving: movingElements,
    keys: null,
  });
  return { drawing, ...cameraMotion(layouts[0]!.views) };
}

/** All views at all widths. */
export function composedCamera(layouts: readonly CameraLayout[], frame: Frame): Element {
  return composeMap(layouts, frame, {
    grid: CAMERA_GRID,
    land: (layout) => mapElements(layout, frame.id, null),
    labels: labelElements,
    keys: null,
  });
}
