import { benchLoad } from "../../tests/bench/load.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run((stop) => benchLoad(process.cwd(), process.argv.includes("--write"), stop));
}
