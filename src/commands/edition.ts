import { runnerImport } from "vite";
import type { PictureJob } from "../exports/jobs.ts";
import type { Edition } from "../figure/edition.ts";

/** Loads a module that reaches chart types: they are found by import.meta.glob, which needs Vite. */
async function load<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(path, {
    root: process.cwd(),
    configFile: false,
    logLevel: "error",
  });
  return module;
}

/** Reads the whole of content/ below `root`. */
export async function readEdition(root: string): Promise<Edition> {
  const { loadEdition } =
    await load<typeof import("../figure/edition.ts")>("/src/figure/edition.ts");
  return loadEdition(root);
}

/** Every picture that the site at this address offers. */
export async function readSitePictures(root: string, site: string): Promise<PictureJob[]> {
  const { sitePictures } = await load<typeof import("../exports/site.ts")>("/src/exports/site.ts");
  return sitePictures(root, site);
}
