import childSource from "./child.ts?raw";
import { compileScript } from "../figure/compile.ts";
import hostSource from "./host.ts?raw";

/** What stands in every embed page. */
export const childScript: string = await compileScript(childSource, "child.ts");

/** What /embed.js serves. */
export const hostScript: string = await compileScript(hostSource, "host.ts");
