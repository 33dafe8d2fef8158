import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `unit` needs nothing but the sources; `site` needs dist/ (npm run build) and a Chromium. */
export default defineConfig({
  root,
  cacheDir: `${root}.cache/vite-tests`,
  test: {
    // Style sheets are read as text for embeds and pictures; vitest would empty them.
    css: true,
    // Tests wait for browsers and builds more than they compute: one file more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // Files of a worker share what they import, the built site's parsed pages among it.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["**/node_modules/**", "tests/{browser,clients,other-browsers,site}/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/{browser,clients,site}/**/*.test.ts"],
          globalSetup: ["tests/site/serve.ts"],
          testTimeout: 120_000,
          // What is waited for comes when it comes; a second is too little for a browser on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
