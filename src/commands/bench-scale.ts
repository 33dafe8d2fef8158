import { benchScale } from "../../tests/bench/scale.ts";
import { readGrowth } from "./edition.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  const [flag, folder] = process.argv.slice(2);
  await run(async (stop) => {
    // The second process of the same command, which only measures.
    if (flag === "--measure" && folder) console.log(JSON.stringify(await readGrowth(folder)));
    else await benchScale(process.cwd(), flag === "--write", stop);
  });
}
