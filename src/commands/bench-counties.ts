import { benchCounties } from "../../tests/bench/counties.ts";
import { countyDrawing } from "./edition.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run(async () => {
    const root = process.cwd();
    await benchCounties(root, await countyDrawing(root), process.argv.includes("--write"));
  });
}
