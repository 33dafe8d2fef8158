import type { Element } from "hast";
import { s } from "hastscript";
import { frameAhead, VIEW, type CameraView } from "../maps/camera-map.ts";
import { CAMERA_GRID, placeOf, type CameraLayout, type ViewLabels } from "./camera-layout.ts";
import type { Frame } from "./chart-type.ts";
import { cameraMotion } from "./camera-motion.ts";
import { composeMap, type MapParts } from "./composed-map.ts";
import { insetElement } from "./inset.ts";
import { HERE } from "./map-colours.ts";
import {
  leaderElements,
  lineAttributes,
  nameElement,
  partElements,
  pathElement,
} from "./map-elements.ts";
import type { Moving } from "./motion.ts";
import { scaleBarElements } from "./scale-bar.ts";
import { MUTED, PAPER, px, RULE } from "./svg.ts";

/** The frame of the next view. */
function aheadElements(view: CameraView, scale: number | null): Element[] {
  const corners = frameAhead(view).map((corner) => corner.map(px).join(" "));
  const dashed = { ...lineAttributes(MUTED, 1, scale), className: ["ahead"] };
  return corners.length > 0 ? pathElement(`M${corners.join("L")}z`, dashed) : [];
}

/** A view in its place; its layer is what moves. */
function viewElement(view: CameraView, index: number, clip: string, scale: number | null): Element {
  const { map, here, sea } = view;
  const layer = s("g", { className: ["layer"] }, [
    s("rect", { ...VIEW, fill: PAPER }),
    ...partElements(map, [here.path], scale),
    ...aheadElements(view, scale),
  ]);
  const corner = sea ? [s("g", { className: ["sea"] }, [insetElement(sea, [], scale)])] : [];
  const place = placeOf(index).join(" ");
  return s("g", { className: ["view", `view-${index + 1}`], transform: `translate(${place})` }, [
    s("g", { clipPath: `url(#${clip})` }, [layer, ...corner]),
    s("rect", { ...VIEW, ...lineAttributes(RULE, 1, scale) }),
  ]);
}

/** The views, each cut at its edges. */
function landElements({ views }: CameraLayout, id: string, scale: number | null): Element[] {
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

/** How the still views are printed. */
export const cameraParts: MapParts<CameraLayout> = {
  grid: () => CAMERA_GRID,
  land: landElements,
  labels: labelElements,
};

/** The names on each view that has the whole drawing to itself, over each other. */
function movingElements({ moving }: CameraLayout): Element[] {
  return moving.map((labels, i) =>
    s("g", { className: [`names-${i + 1}`] }, viewLabelElements(labels)),
  );
}

/** All views at all widths, and how one follows the other with a story's steps. */
export function movingCamera(layouts: readonly CameraLayout[], frame: Frame): Moving {
  const drawing = composeMap(layouts, frame, cameraParts, movingElements);
  return { drawing, ...cameraMotion(layouts[0]!.views) };
}
