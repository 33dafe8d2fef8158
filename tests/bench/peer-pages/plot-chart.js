import * as Plot from "@observablehq/plot";
import { data, drawn } from "./page.js";

const middle = () => "income";
document.getElementById("chart").append(
  Plot.plot({
    width: 360,
    height: 110,
    x: { domain: [0, data.most], ticks: 4, grid: true, label: null },
    y: { axis: null },
    marks: [
      Plot.ruleY([data.ends], {
        x1: (ends) => ends[0].value,
        x2: (ends) => ends[1].value,
        y: middle,
        stroke: data.colour,
        strokeWidth: 4,
      }),
      Plot.dot(data.ends, { x: "value", y: middle, r: 6, fill: data.colour }),
      Plot.text(data.ends, {
        x: "value",
        y: middle,
        dy: -16,
        text: ({ value }) => value.toLocaleString("en"),
      }),
      Plot.text(data.ends, { x: "value", y: middle, dy: 18, text: "label" }),
    ],
  }),
);
drawn();
