import { benchRender } from "../../tests/bench/render.ts";
import { readEdition } from "./edition.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run(async () => {
    const root = process.cwd();
    await benchRender(root, await readEdition(root), process.argv.includes("--write"));
  });
}
