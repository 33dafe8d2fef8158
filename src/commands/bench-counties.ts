import { benchCounties } from "../../tests/bench/counties.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run((stop) => benchCounties(process.cwd(), process.argv.includes("--write"), stop));
}
