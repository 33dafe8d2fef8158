import embed from "vega-embed";
import { data, drawn } from "./page.js";

const x = { field: "value", type: "quantitative", scale: { domain: [0, data.most] }, title: null };
const text = (dy, channel) => ({ mark: { type: "text", dy }, encoding: { x, text: channel } });

await embed(
  "#chart",
  {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: 330,
    height: 80,
    data: { values: data.ends },
    layer: [
      { mark: { type: "line", color: data.colour, strokeWidth: 4 }, encoding: { x } },
      { mark: { type: "circle", color: data.colour, size: 140, opacity: 1 }, encoding: { x } },
      text(-14, { field: "value", format: "," }),
      text(18, { field: "label" }),
    ],
  },
  { actions: false, renderer: "svg" },
);
drawn();
