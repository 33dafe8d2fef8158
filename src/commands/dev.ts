import { join } from "node:path";
import { checkContent, contentLine } from "./check.ts";
import { runNode } from "./child.ts";
import { explain, run } from "./run.ts";
import { portOf, requirePort } from "./serve.ts";

if (import.meta.main) {
  await run(async (stop) => {
    const root = process.cwd();
    const port = portOf(process.env["PORT"]);
    await requirePort(port);
    // What does not hold is shown in the page too, until it is mended.
    await checkContent(root).then(
      (edition) => console.log(contentLine(edition)),
      (error) => console.error(explain(error)),
    );
    const astro = join("node_modules", "astro", "bin", "astro.mjs");
    const { ok } = await runNode(root, [astro, "dev", "--port", `${port}`], { stop });
    if (!ok) process.exitCode = 1;
  });
}
