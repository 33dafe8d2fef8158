import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readVersionFiles, readVersions } from "../../src/content/versions.ts";
import { copyProject, start } from "../commands/project.ts";

const ID = "bachu-income";

/** Serves a copy of the project page by page, without looking at the rest of it. */
async function serveCopy(root: string): Promise<{ url: string; stop(): void }> {
  const astro = "node_modules/astro/bin/astro.mjs";
  const port = 20_000 + (process.pid % 20_000);
  const dev = start(root, [process.execPath, astro, "dev", "--port", `${port}`]);
  await dev.printed(/localhost:\d+/);
  return { url: `http://localhost:${port}`, stop: () => dev.process.kill("SIGTERM") };
}

test("a chart that is gone, and other code, leave its versions as they were; where it stood it says so", async () => {
  const root = copyProject();
  const versions = readVersions(root).get(ID) ?? [];
  expect(versions.length).toBeGreaterThan(0);
  rmSync(join(root, `content/charts/${ID}.json`));
  appendFileSync(join(root, "src/figure/figure.css"), ".chart { outline: 9px solid }\n");
  appendFileSync(join(root, "src/embed/child.ts"), "\nconsole.log('another child');\n");
  const { url, stop } = await serveCopy(root);
  try {
    for (const version of versions) {
      for (const [path, bytes] of readVersionFiles(root, version)) {
        // Files without a slash at the end are served by the build alone (tests/site/versions.test.ts).
        if (!path.endsWith("index.html")) continue;
        const address = path
          .replace(/^en\//, `/embed/${ID}/v/${version.hash}/`)
          .replace(/^zh\//, `/zh/embed/${ID}/v/${version.hash}/`)
          .replace(/index\.html$/, "");
        // oxlint-disable-next-line no-await-in-loop -- one server
        const answer = await fetch(url + address);
        expect(answer.status, address).toBe(200);
        // oxlint-disable-next-line no-await-in-loop
        const served = Buffer.from(await answer.arrayBuffer());
        expect(served.equals(bytes), address).toBe(true);
      }
    }
    const read = async (address: string) => (await fetch(url + address)).text();
    const page = await read(`/charts/${ID}/`);
    expect(page).toContain("This chart has been withdrawn from the site.");
    expect(page).toContain(`/embed/${ID}/v/${versions[0]?.hash}/`);
    expect(await read(`/zh/charts/${ID}/`)).toContain("这张图已从本站撤下");
    for (const theme of ["", "light/", "dark/"]) {
      // oxlint-disable-next-line no-await-in-loop
      const frame = await read(`/zh/embed/${ID}/${theme}`);
      expect(frame).toContain("这张图已撤下");
      expect(frame).toContain(`href="/zh/charts/${ID}/#versions" target="_top"`);
    }
  } finally {
    stop();
  }
}, 120_000);
