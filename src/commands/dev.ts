import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkContent } from "./check.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run(async () => {
    const root = process.cwd();
    console.log(await checkContent(root));
    const astro = join(root, "node_modules", "astro", "bin", "astro.mjs");
    const port = process.env["PORT"] ? ["--port", process.env["PORT"]] : [];
    spawnSync(process.execPath, [astro, "dev", ...port], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
  });
}
