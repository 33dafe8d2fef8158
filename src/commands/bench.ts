import { bench } from "../../tests/bench/run.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run(() => bench(process.cwd(), process.argv.includes("--write")));
}
