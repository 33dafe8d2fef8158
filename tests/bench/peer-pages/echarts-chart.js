import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { data, drawn } from "./page.js";

echarts.use([LineChart, GridComponent, SVGRenderer]);

const chart = echarts.init(document.getElementById("chart"), null, { width: 360, height: 110 });
chart.on("finished", drawn);
chart.setOption({
  animation: false,
  grid: { left: 17, right: 17, top: 4, bottom: 22 },
  xAxis: { type: "value", min: 0, max: data.most, splitNumber: 4 },
  yAxis: { type: "value", min: -1, max: 1, show: false },
  series: [
    {
      type: "line",
      data: data.ends.map(({ value, label }) => ({ value: [value, 0], name: label })),
      symbol: "circle",
      symbolSize: 12,
      color: data.colour,
      lineStyle: { width: 4 },
      label: {
        show: true,
        formatter: ({ name, value }) => `${value[0].toLocaleString("en")}\n${name}`,
      },
    },
  ],
});
