import { frameAhead, landOf, VIEW, type CameraView } from "../maps/camera-map.ts";
import type { FramedLand } from "../maps/locator-map.ts";
import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import { thinCountiesOf } from "../maps/thin.ts";
import { mergeShapes } from "../maps/topology.ts";
import type { Words } from "../schemas/words.ts";
import { partsOf, type CameraData, type CameraSubject } from "./camera-data.ts";
import type { ViewLabels } from "./camera-layout.ts";
import type { Language } from "./language.ts";
import {
  breaksOf,
  centred,
  grown,
  isFree,
  NAME,
  placeInside,
  placeNames,
  type Surroundings,
} from "./map-labels.ts";
import { shortName } from "./names.ts";
import { layoutScaleBar, scaleBarEnd, SCALE_BAR_HEIGHT } from "./scale-bar.ts";
import { block, boxOf, type TextBlock } from "./svg.ts";
import { LABEL } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const EDGE = 6;
const METRES = 1000;

/** A part of a view that may get a name. */
export interface NamedLand {
  name: Words;
  land: FramedLand;
}

/** The parts of a view but the one that the next view shows, the largest first. */
export function namedLands(data: CameraData, index: number, { map }: CameraView): NamedLand[] {
  const { geography, views } = data;
  const { topology } = thinCountiesOf(geography.boundaries);
  const taken = new Set((views[index + 1] ?? views[index]!).counties);
  return partsOf(views[index]!, geography)
    .filter(({ counties }) => !counties.some((code) => taken.has(code)))
    .map(({ name, counties }) => ({
      name,
      land: landOf(mergeShapes(topology, counties), map.projection),
    }))
    .toSorted((a, b) => b.land.area.spots.length - a.land.area.spots.length);
}

/** A subject's name in full, but for a second romanisation in brackets. */
export function titleOf({ name }: CameraSubject, language: Language): string {
  if (!name) return language.ui("camera.country");
  return language.locale === "en" ? name.en.replace(/ \([^)]*\)/, "") : language.words(name);
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

const drawn = ([x, y]: Point, { scale }: Surroundings): Point => [x * scale, y * scale];

function textsOn(
  { texts }: CameraData,
  { map }: CameraView,
  around: Surroundings,
  language: Language,
): TextBlock[] {
  return texts.flatMap(({ text, at }): TextBlock[] => {
    const middle = drawn(map.projection(at)!, around);
    const ways = breaksOf(language.words(text), LABEL).map((lines) =>
      centred(middle, lines, LABEL),
    );
    const label = ways.find((way) => isFree(boxOf(way), around));
    if (!label) return [];
    around.taken.push(grown(boxOf(label)));
    return [{ ...label, tone: "muted" }];
  });
}

function lesserOn(
  lands: readonly NamedLand[],
  around: Surroundings,
  language: Language,
): TextBlock[] {
  return lands.flatMap(({ name, land: { at, area } }): TextBlock[] => {
    const wanted = { text: shortName(name, language), at: drawn(at, around), area, font: LABEL };
    const found = placeInside(wanted, around);
    if (!found) return [];
    around.taken.push(grown(boxOf(found.label)));
    return [{ ...found.label, tone: "muted" }];
  });
}

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
      ...(sea ? [{ x0: sea.x * scale, y0: sea.y * scale, x1: width, y1: height }] : []),
    ],
  };
  const next = data.views[index + 1];
  const name = next?.name ?? subject.name;
  const text = name ? shortName(name, language) : language.ui("camera.country");
  const { names } = placeNames(
    [{ text, at: drawn(here.at, around), area: here.area, font: NAME }],
    around,
  );
  around.taken.push(...frameAhead(view).flatMap(alongLine(scale)));
  const texts = textsOn(data, view, around, language);
  return { title, here: names[0]!, lesser: [...texts, ...lesserOn(lands, around, language)], bar };
}
