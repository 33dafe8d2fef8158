import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { PictureJob } from "./jobs.ts";

const SVG = /^(?:zh\/)?places\/\d{6}\/county-\d{6}-(?:en|zh)\.svg$/;

/**
 * The PNGs of the counties' maps, from the SVGs that the built site at `folder` has beside its
 * pages: they are drawn with the pages, whose maps they share.
 */
export function countyPngs(folder: string): PictureJob[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => SVG.test(name))
    .toSorted()
    .map((name) => ({
      path: name.replace(/\.svg$/, "@2x.png"),
      svg: readFileSync(join(folder, name), "utf8"),
      scale: 2,
    }));
}
