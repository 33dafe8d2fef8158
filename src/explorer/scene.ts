import type { GeoJSONSource, LayerSpecification } from "maplibre-gl";
import type { FeatureCollection, GeoJSON } from "geojson";
import type { Atlas } from "./atlas.ts";
import type { DetailFile, ExplorerFile } from "./data.ts";
import type { FirstScene, GlMap } from "./gl.ts";
import { countyFinder } from "./hit.ts";
import type { Names } from "./names.ts";
import { allShapes, countyShapes, nameAt } from "./shapes.ts";
import { layersOf, SHAPES, type Look } from "./style.ts";

/** What the map shows: its sources and layers. */
export interface Scene {
  /** Adds what is seen first. */
  begin(look: Look): void;
  /** Adds what the background lacks: all of it where it is new. */
  add(look: Look): void;
  /** Paints in another look what is there. */
  paint(look: Look): void;
  /** Draws the counties again, with the finer arcs. */
  refine(detail: DetailFile): void;
  /** Marks a county as chosen or under the pointer, and no other; null for none. */
  mark(state: "chosen" | "hover", code: string | null): void;
  /** The code of the county at a place in degrees, by the finest shapes that there are; null for none. */
  countyAt(lon: number, lat: number): string | null;
}

function nameSources(file: ExplorerFile, names: Names): Record<string, FeatureCollection> {
  const counties = file.objects.counties.geometries.map(({ properties }) =>
    nameAt(properties.point, { name: names.county(properties), area: properties.area }),
  );
  const groups = file.groups.map(({ id, point }) => nameAt(point, { name: names.class(id) }));
  return {
    "county-names": { type: "FeatureCollection", features: counties },
    "group-names": { type: "FeatureCollection", features: groups },
  };
}

const sourceOf = (data: GeoJSON) => ({ type: "geojson", data, tolerance: 0.2 }) as const;

/** What the reader waits for: the counties on the land. Names come when it is seen. */
const isFirst = (layer: LayerSpecification) => !("source" in layer) || layer.source === SHAPES;

/** What is seen first, for a map that is not there yet. */
export function firstScene({ shapes, land }: Atlas, look: Look): FirstScene {
  return {
    sources: { [SHAPES]: sourceOf(allShapes(shapes, land)) },
    layers: layersOf(look).filter(isFirst),
  };
}

/** The scene of an atlas on a map. */
export function sceneOn(map: GlMap, atlas: Atlas, names: Names): Scene {
  const { file, land } = atlas;
  let { shapes } = atlas;
  let find = countyFinder(shapes);
  const named = nameSources(file, names);
  const marked: Record<string, number | undefined> = {};

  const setMark = (state: string, id: number | undefined, value: boolean) => {
    if (id !== undefined && map.getSource(SHAPES)) {
      map.setFeatureState({ source: SHAPES, id }, { [state]: value });
    }
  };

  const add = (look: Look, withNames: boolean) => {
    if (!map.getSource(SHAPES)) map.addSource(SHAPES, sourceOf(allShapes(shapes, land)));
    for (const [id, data] of Object.entries(named)) {
      if (withNames && !map.getSource(id)) map.addSource(id, sourceOf(data));
    }
    // A background's own names stay readable over the counties' fills.
    let lowest = look.picture
      ? map.getStyle().layers.find(({ type }) => type === "symbol")?.id
      : undefined;
    let above: string | undefined;
    for (const layer of layersOf(look).toReversed()) {
      // The highest of those that are no names goes below the lowest name.
      if (layer.type !== "symbol") [above, lowest] = [lowest ?? above, undefined];
      if (!withNames && !isFirst(layer)) continue;
      if (!map.getLayer(layer.id)) map.addLayer(layer, above);
      // An engine that refuses a layer says so itself.
      if (map.getLayer(layer.id)) above = layer.id;
    }
    for (const [state, id] of Object.entries(marked)) setMark(state, id, true);
  };

  return {
    begin: (look) => add(look, false),
    add: (look) => add(look, true),

    paint(look) {
      for (const { id, paint = {}, ...layer } of layersOf(look)) {
        // Missing while another background is on its way, or the drawing surface is lost.
        if (!map.getLayer(id)) continue;
        for (const [property, value] of Object.entries(paint)) {
          map.setPaintProperty(id, property as "fill-color", value as string);
        }
        if ("layout" in layer) {
          map.setLayoutProperty(id, "visibility", layer.layout?.visibility ?? "visible");
        }
      }
    },

    refine(detail) {
      shapes = countyShapes(file, detail);
      find = countyFinder(shapes);
      (map.getSource(SHAPES) as GeoJSONSource | undefined)?.setData(allShapes(shapes, land));
    },

    mark(state, code) {
      setMark(state, marked[state], false);
      marked[state] = code === null ? undefined : Number(code);
      setMark(state, marked[state], true);
    },

    countyAt: (lon, lat) => find(lon, lat),
  };
}
