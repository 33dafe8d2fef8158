import { geoPath } from "d3";
import { toHtml } from "hast-util-to-html";
import { h, s } from "hastscript";
import { loadGeography } from "../../src/figure/geography.ts";
import { fitProjection, type FittedProjection } from "../../src/maps/projection.ts";
import { projectTopology } from "../../src/maps/project.ts";
import { simplifyLine, type Point } from "../../src/maps/simplify.ts";
import {
  countiesOf,
  extentOf,
  selectShapes,
  shapesOf,
  type MapTopology,
} from "../../src/maps/topology.ts";

const WIDTH = 1000;

/** Fills of the groups of counties, in their order. */
export const FILLS = ["#8a6bb1", "#b98a1b", "#c8601a", "#1f7a8c", "#a3195b", "#2e5eaa"];

/** The 209 counties as everybody's map draws them. */
export interface MappedCounties extends FittedProjection {
  /** Each county's name, and its group's place among the fills, in the order of the shapes. */
  counties: { adcode: string; name: string; group: number }[];
  /** Their borders in px, simplified as ours are: to one px on a width of 1000. */
  topology: MapTopology;
}

/** Projects and simplifies the counties of `root`. */
export function mapCounties(root: string): MappedCounties {
  const { counties, groups, boundaries } = loadGeography(root)();
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const fitted = fitProjection(extentOf(topology), WIDTH);
  const projected = projectTopology(topology, fitted.projection);
  const arcs = projected.arcs.map((arc) =>
    simplifyLine(arc as unknown as Point[], 1).map(([x, y]) => [x, y]),
  );
  return {
    ...fitted,
    counties: counties.map(({ adcode, name, groups: own }) => ({
      adcode,
      name: name.en,
      group: groups.findIndex(({ id }) => id === own[0]),
    })),
    topology: { ...projected, arcs },
  };
}

/** The page of a map around its drawing. */
function mapPage(drawing: ReturnType<typeof s>): string {
  return `<!doctype html>${toHtml(
    h("html", { lang: "en" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width" }),
        h("title", "The counties"),
        h("style", "body{margin:12px;font:14px/1.45 sans-serif}svg{width:100%}"),
      ]),
      h("body", [
        h("h1", "The counties on the list"),
        drawing,
        h("p", "Source: boundaries of 2018."),
      ]),
    ]),
  )}`;
}

/**
 * The map as one would write it by hand: one width, absolute coordinates with one decimal from
 * d3.geoPath, a name on each county, no table.
 */
export function minimalMap({ counties, topology, width, height }: MappedCounties): string {
  const shapes = shapesOf(topology);
  const path = geoPath().digits(1);
  const paths = counties.map(({ adcode, name, group }) =>
    s("path", { d: path(shapes.get(adcode)!), fill: FILLS[group] }, [s("title", name)]),
  );
  return mapPage(s("svg", { viewBox: `0 0 ${width} ${height}`, stroke: "#fbf8f2" }, paths));
}
