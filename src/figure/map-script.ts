/// <reference types="vite/client" />
import { compileScript } from "./compile.ts";
import type { Figure } from "./figure.ts";
import source from "./map-keys.ts?raw";

/** The script of pages with a map, to stand inline after it. */
export const mapScript = await compileScript(source, "map-keys.ts");

/** Whether a figure has counties to move between. */
export function hasKeys({ composed }: Figure): boolean {
  return composed?.properties["dataKeys"] !== undefined;
}
