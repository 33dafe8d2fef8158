import { expect, test } from "vitest";
import { adviceOn } from "../../src/commands/outdated.ts";

test("a small step is taken, a large one is read about, and what is held says why", () => {
  expect(adviceOn("d3", { current: "7.9.2", latest: "7.10.0" })).toBe(
    "d3  7.9.2 → 7.10.0  update and run npm test",
  );
  expect(adviceOn("d3", { current: "7.9.2", latest: "8.0.0" })).toContain("read its changelog");
  expect(adviceOn("typescript", { current: "6.0.3", latest: "7.1.0" })).toContain("held: astro");
  expect(adviceOn("d3", { latest: "8.0.0" })).toContain("not installed → 8.0.0");
});
