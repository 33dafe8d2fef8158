import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";

const page = (data: string, entry: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The counties</title>
<style>#map{height:24rem}</style>
<button>Open the map</button>
<div id="map"></div>
<script type="module">
document.querySelector("button").addEventListener("click", async () => {
  const data = fetch("/${data}");
  const { openBare } = await import("/${entry}");
  await openBare(document.querySelector("#map"), data);
  document.body.dataset.state = "live";
});
</script>
</html>
`;

/**
 * Builds the bare map as a site of its own, compressed as ours is, with the file of counties of the
 * built site, and gives its folder.
 */
export async function buildBareMap(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-map-"));
  const entry = join(import.meta.dirname, "minimal", "map.ts");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    worker: { format: "es" },
    build: {
      outDir: folder,
      assetsDir: "_astro",
      rollupOptions: { input: { "maplibre-bare": entry }, preserveEntrySignatures: "strict" },
    },
  });
  const from = join(root, "dist", "map", "data");
  const data = readdirSync(from).find((name) => /^counties\..*\.json$/.test(name))!;
  copyFileSync(join(from, data), join(folder, data));
  const script = readdirSync(join(folder, "_astro")).find((name) =>
    name.startsWith("maplibre-bare"),
  )!;
  writeFileSync(join(folder, "index.html"), page(data, `_astro/${script}`));
  await compressFiles(filesBelow(folder));
  return folder;
}
