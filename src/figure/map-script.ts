/// <reference types="vite/client" />
import { compileScript } from "./compile.ts";
import source from "./map-keys.ts?raw";

/** The script of pages with a map, to stand inline after it. */
export const mapScript = await compileScript(source, "map-keys.ts");
