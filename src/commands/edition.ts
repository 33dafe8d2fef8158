import { runnerImport } from "vite";
import type { Growth } from "../../tests/bench/scale-child.ts";
import type { PictureJob } from "../exports/jobs.ts";
import type { Freeze, Freezing } from "../versions/make.ts";
import type { Release } from "../versions/release.ts";
import type { Edition } from "../figure/edition.ts";

/** Loads a module that reaches chart types: they are found by import.meta.glob, which needs Vite. */
async function load<T>(path: string): Promise<T> {
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport<T>(path, {
    root: process.cwd(),
    configFile: false,
    logLevel: "error",
  });
  // Vite sets it where it is not set, and would bundle what comes after for development.
  if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
  return module;
}

/** Reads the whole of content/ below `root`. */
export async function readEdition(root: string): Promise<Edition> {
  const { loadEdition } =
    await load<typeof import("../figure/edition.ts")>("/src/figure/edition.ts");
  return loadEdition(root);
}

/** Reads the whole of content/ below `root` and proves what only a drawing shows. */
export async function readProved(root: string): Promise<Edition> {
  const { loadProved } = await load<typeof import("../figure/prove.ts")>("/src/figure/prove.ts");
  return loadProved(root);
}

/** What freezing these charts, or all, comes to. */
export async function readFreezing(
  root: string,
  ids: readonly string[] | "all",
  freeze: Freeze,
): Promise<Freezing[]> {
  const { prepareVersions } =
    await load<typeof import("../versions/make.ts")>("/src/versions/make.ts");
  return prepareVersions(root, ids, freeze);
}

/** Charts that show something else than their last version. */
export async function readChanges(root: string): Promise<Release> {
  const { releaseOf } = await load<typeof import("../versions/release.ts")>(
    "/src/versions/release.ts",
  );
  return releaseOf(root);
}

/** Every picture of a chart that the site at this address offers. */
export async function pictureJobsOf(edition: Edition, site: string): Promise<PictureJob[]> {
  const { pictureJobs } = await load<typeof import("../exports/jobs.ts")>("/src/exports/jobs.ts");
  return pictureJobs(edition, site);
}

/** What making every generated chart of the project at `root` comes to. */
export async function readGrowth(root: string): Promise<Growth> {
  const { grow } = await load<typeof import("../../tests/bench/scale-child.ts")>(
    "/tests/bench/scale-child.ts",
  );
  return grow(root);
}

/** What draws every county's map, loaded and ready. */
export async function countyDrawing(root: string): Promise<() => number> {
  const { drawCounties } = await load<typeof import("../../tests/bench/counties-child.ts")>(
    "/tests/bench/counties-child.ts",
  );
  return () => drawCounties(root);
}
