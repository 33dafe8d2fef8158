import { axisBottom, format, scaleLinear, select } from "d3";
import { data, drawn } from "./page.js";

const [width, height, margin] = [360, 110, 17];
const x = scaleLinear([0, data.most], [margin, width - margin]);

const svg = select("#chart").append("svg").attr("viewBox", `0 0 ${width} ${height}`);
svg.append("g").attr("transform", "translate(0,88)").call(axisBottom(x).ticks(4).tickSize(-84));
svg
  .append("path")
  .attr("d", `M${x(data.ends[0].value)} 46H${x(data.ends[1].value)}`)
  .attr("stroke", data.colour)
  .attr("stroke-width", 4);
const end = svg
  .selectAll(".end")
  .data(data.ends)
  .join("g")
  .attr("transform", ({ value }) => `translate(${x(value)},46)`);
end.append("circle").attr("r", 6).attr("fill", data.colour);
const text = (y, of) =>
  end.append("text").attr("y", y).attr("text-anchor", "middle").attr("font-size", 12).text(of);
text(-14, ({ value }) => format(",")(value));
text(26, ({ label }) => label);
drawn();
