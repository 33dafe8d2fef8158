import { frameAhead, landOf, VIEW, type CameraView } from "../maps/camera-map.ts";
import type { Geography } from "../maps/geography.ts";
import type { FramedLand } from "../maps/part-map.ts";
import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import { countiesOf, mergeShapes } from "../maps/topology.ts";
import { partsOf, type CameraData, type CameraPart, type CameraSubject } from "./camera-data.ts";
import type { ViewLabels } from "./camera-layout.ts";
import { insetInDrawing } from "./inset.ts";
import type { Language } from "./language.ts";
import { grown, inDrawing, NAME, placeNames, type Surroundings } from "./map-labels.ts";
import { nameLesser, placeTexts } from "./map-texts.ts";
import { fullName, mapName, shortName } from "./names.ts";
import { layoutScaleBar, scaleBarEnd, SCALE_BAR_HEIGHT } from "./scale-bar.ts";
import { block, boxOf } from "./svg.ts";
import { wrap } from "./wrap.ts";

const EDGE = 6;
const METRES = 1000;

/** A part of a view that may get a name. */
export interface NamedLand {
  part: CameraPart;
  land: FramedLand;
}

/** The parts of a view but the one that the next view shows, the largest first. */
export function namedLands(data: CameraData, index: number, { map }: CameraView): NamedLand[] {
  const { geography, views } = data;
  const topology = countiesOf(geography.boundaries);
  const taken = new Set((views[index + 1] ?? views[index]!).counties);
  return partsOf(views[index]!, geography)
    .filter(({ counties }) => !counties.some((code) => taken.has(code)))
    .map((part) => ({
      part,
      land: landOf(mergeShapes(topology, part.counties), map.projection),
    }))
    .toSorted((a, b) => b.land.area.spots.length - a.land.area.spots.length);
}

/** A subject's name in full. */
export function titleOf({ name }: CameraSubject, language: Language): string {
  return name ? fullName(name, language) : language.ui("camera.country");
}

/** A part's name as short as a map needs it. */
function nameOn({ kind, name }: CameraPart, geography: Geography, language: Language): string {
  if (!name) return language.ui("camera.country");
  return kind === "county" ? mapName(name, geography, language) : shortName(name, language);
}

/** The edges of the next view's frame as small boxes, so that no name stands on them. */
const alongLine =
  (scale: number) =>
  ([x0, y0]: Point, i: number, corners: readonly Point[]): Box[] => {
    const [x1, y1] = corners[(i + 1) % corners.length]!;
    const steps = Math.ceil((Math.hypot(x1 - x0, y1 - y0) * scale) / 6);
    return Array.from({ length: steps }, (_, step): Box => {
      const [x, y] = [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps];
      return { x0: x * scale - 3, y0: y * scale - 3, x1: x * scale + 3, y1: y * scale + 3 };
    });
  };

/** Puts names on a view that is `width` px wide. */
export function labelView(
  data: CameraData,
  index: number,
  { view, lands }: { view: CameraView; lands: readonly NamedLand[] },
  width: number,
  language: Language,
): ViewLabels {
  const { map, here, sea } = view;
  const scale = width / VIEW.width;
  const height = VIEW.height * scale;
  const subject = data.views[index]!;
  const title = block(EDGE, EDGE + 11, wrap(titleOf(subject, language), width - 2 * EDGE, NAME), {
    font: NAME,
  });
  const bar = layoutScaleBar(
    (map.pxPerKm * scale) / METRES,
    { x: EDGE, top: height - SCALE_BAR_HEIGHT - 2, wanted: width / 4 },
    language,
  );
  const around: Surroundings = {
    width,
    height,
    scale,
    top: 0,
    land: map.borders.none(),
    borders: map.borders,
    taken: [
      grown(boxOf(title)),
      { x0: 0, y0: height - SCALE_BAR_HEIGHT - 4, x1: scaleBarEnd(bar) + EDGE, y1: height },
      ...(sea ? [insetInDrawing(sea, { scale, top: 0 })] : []),
    ],
  };
  const called = (part: CameraPart) => nameOn(part, data.geography, language);
  const marked = data.views[index + 1] ?? subject;
  const { names } = placeNames(
    [{ text: called(marked), at: inDrawing(here.at, around), area: here.area, font: NAME }],
    around,
  );
  around.taken.push(...frameAhead(view).flatMap(alongLine(scale)));
  const texts = placeTexts(data.texts, map.projection, around, language);
  const others = nameLesser(
    lands.map(({ part, land }) => ({ text: called(part), land })),
    around,
  );
  return { title, here: names[0]!, lesser: [...texts, ...others], bar };
}
