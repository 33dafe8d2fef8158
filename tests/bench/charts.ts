import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Types that draw land: what maps cost is another question, and has budgets of its own. */
const MAPS = new Set(["choropleth", "locator", "camera"]);

/** A chart's file in content/charts. */
export interface ChartFile {
  id: string;
  /** Its JSON. */
  text: string;
}

/** The files of all charts below `root` but for maps, in the order of their names. */
export function chartFiles(root: string): ChartFile[] {
  const folder = join(root, "content", "charts");
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({
      id: name.replace(/\.json$/, ""),
      text: readFileSync(join(folder, name), "utf8"),
    }))
    .filter(({ text }) => !MAPS.has((JSON.parse(text) as { type: string }).type));
}
