import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The token that the stand-in for Mapbox takes. */
export const TOKEN = "pk.eyJ1IjoidGVzdCJ9.c2lnbmF0dXJl";

/** Where the files of the Mapbox build stand on its site. */
export const FOLDER = "/mapbox-build/";

/** What the page's own script does (src/components/Explorer.astro). */
const ENTRY = `
  import { startExplorer } from "/src/explorer/start.ts";
  startExplorer(document.querySelector("[data-explorer]"));
`;

/**
 * Builds the explorer alone as a site with a token for Mapbox would have it, and gives the folder:
 * the whole site twice would take a minute.
 */
export async function buildWithMapbox(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "explorer-mapbox-"));
  const entry = join(outDir, "entry.ts");
  writeFileSync(entry, ENTRY);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: FOLDER,
    publicDir: false,
    define: { "import.meta.env.PUBLIC_MAPBOX_TOKEN": JSON.stringify(TOKEN) },
    worker: { format: "es" },
    build: { outDir: join(outDir, "site"), rollupOptions: { input: entry } },
  });
  return join(outDir, "site");
}
