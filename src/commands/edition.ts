import { runnerImport } from "vite";
import type { Edition } from "../figure/edition.ts";

/** Reads the whole of content/ below `root`. Chart types are found by import.meta.glob, which needs Vite. */
export async function readEdition(root: string): Promise<Edition> {
  const { module } = await runnerImport<typeof import("../figure/edition.ts")>(
    "/src/figure/edition.ts",
    {
      root: process.cwd(),
      configFile: false,
      logLevel: "error",
    },
  );
  return module.loadEdition(root);
}
