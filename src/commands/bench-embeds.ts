import { benchEmbeds } from "../../tests/bench/embeds.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run((stop) => benchEmbeds(process.cwd(), process.argv.includes("--write"), stop));
}
