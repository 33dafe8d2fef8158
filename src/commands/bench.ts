import { bench } from "../../tests/bench/run.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run((stop) => bench(process.cwd(), process.argv.includes("--write"), stop));
}
