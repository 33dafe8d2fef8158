import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readEdition } from "../../src/commands/edition.ts";

test("reading the content leaves no mode behind that a build after it would take for its own", async () => {
  vi.stubEnv("NODE_ENV", undefined);
  expect((await readEdition(join(import.meta.dirname, "../.."))).facts.size).toBeGreaterThan(0);
  expect(process.env["NODE_ENV"]).toBeUndefined();
  vi.unstubAllEnvs();
});
