import { geoPath } from "d3";
import { toHtml } from "hast-util-to-html";
import { h, s } from "hastscript";
import { loadGeography } from "../../src/figure/geography.ts";
import { fitProjection } from "../../src/maps/projection.ts";
import { projectTopology } from "../../src/maps/project.ts";
import { simplifyLine, type Point } from "../../src/maps/simplify.ts";
import { countiesOf, extentOf, selectShapes, shapesOf } from "../../src/maps/topology.ts";

const WIDTH = 1000;
const FILLS = ["#8a6bb1", "#b98a1b", "#c8601a", "#1f7a8c", "#a3195b", "#2e5eaa"];

/**
 * The map of the 209 counties as one would write it by hand: one width, the same simplification,
 * (one px on a width of 1000), absolute
 * coordinates with one decimal from d3.geoPath, a name on each county, no table.
 */
export function minimalMap(root: string): string {
  const { counties, groups, boundaries } = loadGeography(root)();
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const { projection, height } = fitProjection(extentOf(topology), WIDTH);
  const projected = projectTopology(topology, projection);
  const arcs = projected.arcs.map((arc) =>
    simplifyLine(arc as unknown as Point[], 1).map(([x, y]) => [x, y]),
  );
  const shapes = shapesOf({ ...projected, arcs });
  const path = geoPath().digits(1);
  const paths = counties.map((county) => {
    const group = groups.findIndex(({ id }) => id === county.groups[0]);
    return s("path", { d: path(shapes.get(county.adcode)!), fill: FILLS[group] }, [
      s("title", county.name.en),
    ]);
  });
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, stroke: "#fbf8f2" }, paths);
  return `<!doctype html>${toHtml(
    h("html", { lang: "en" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width" }),
        h("title", "The counties"),
        h("style", "body{margin:12px;font:14px/1.45 sans-serif}svg{width:100%}"),
      ]),
      h("body", [h("h1", "The counties on the list"), svg, h("p", "Source: boundaries of 2018.")]),
    ]),
  )}`;
}
