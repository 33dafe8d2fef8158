import Highcharts from "highcharts/esm/highcharts.js";
import { data, drawn } from "./page.js";

Highcharts.chart("chart", {
  accessibility: { enabled: false },
  chart: { width: 360, height: 110, animation: false },
  credits: { enabled: false },
  legend: { enabled: false },
  title: { text: undefined },
  xAxis: { min: 0, max: data.most, tickInterval: data.most / 4, gridLineWidth: 1 },
  yAxis: { visible: false, min: -1, max: 1 },
  series: [
    {
      type: "line",
      animation: false,
      color: data.colour,
      lineWidth: 4,
      marker: { symbol: "circle", radius: 6 },
      data: data.ends.map(({ value, label }) => ({ x: value, y: 0, name: label })),
      dataLabels: { enabled: true, format: "{point.x:,.0f}<br>{point.name}" },
    },
  ],
});
drawn();
