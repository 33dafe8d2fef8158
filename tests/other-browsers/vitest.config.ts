import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm run test:browsers` runs: the built site in browsers other than Chromium. */
export default defineConfig({
  root,
  cacheDir: `${root}.cache/vite-other-browsers`,
  test: {
    include: ["tests/other-browsers/**/*.test.ts"],
    globalSetup: ["tests/site/serve.ts", "tests/other-browsers/serve.ts"],
    // One browser at a time: two on one display would take the focus from each other.
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
