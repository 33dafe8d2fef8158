import { Map, setWorkerUrl } from "maplibre-gl";
import styleSheet from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { drawn } from "../../../src/explorer/drawn.ts";

/** The map as the engine's own first example has it: one source, a fill and a line, no words. */
export async function openBare(container: HTMLElement, data: Promise<Response>): Promise<void> {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: styleSheet });
  document.head.append(link);
  setWorkerUrl(workerUrl);
  const file = (await (await data).json()) as Topology;
  const map = new Map({
    container,
    bounds: [73, 21, 105, 43],
    style: {
      version: 8,
      sources: {
        counties: { type: "geojson", data: feature(file, file.objects["counties"]!) },
      },
      layers: [
        { id: "fill", type: "fill", source: "counties", paint: { "fill-color": "#c8601a" } },
        { id: "line", type: "line", source: "counties", paint: { "line-color": "#fbf8f2" } },
      ],
    },
  });
  await drawn(map, "counties");
}
