import { Map, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { data, drawn } from "./page.js";

setWorkerUrl(workerUrl);

const map = new Map({
  container: "chart",
  bounds: data.bounds,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      counties: { type: "geojson", data: new URL("counties.json", document.baseURI).href },
    },
    layers: [
      {
        id: "counties",
        type: "fill",
        source: "counties",
        paint: {
          "fill-color": [
            "match",
            ["get", "group"],
            ...data.fills.flatMap((fill, i) => [i, fill]),
            "#888",
          ],
          "fill-outline-color": "#fbf8f2",
        },
      },
    ],
  },
});
map.once("idle", drawn);
