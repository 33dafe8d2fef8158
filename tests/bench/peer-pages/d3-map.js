import { geoPath, json, select } from "d3";
import { feature } from "topojson-client";
import { data, drawn } from "./page.js";

// Projected beforehand, as Command-Line Cartography does it: no projection is needed here.
const topology = await json("counties.json");
const path = geoPath().digits(1);
select("#chart")
  .append("svg")
  .attr("viewBox", `0 0 ${data.width} ${data.height}`)
  .attr("stroke", "#fbf8f2")
  .selectAll("path")
  .data(feature(topology, topology.objects.shapes).features)
  .join("path")
  .attr("d", path)
  .attr("fill", ({ properties }) => data.fills[properties.group])
  .append("title")
  .text(({ properties }) => properties.name);
drawn();
