import { describe, expect, inject, test } from "vitest";
import { BROWSERS, useVisitor } from "./visitor.ts";

describe.each(BROWSERS)("%s without WebGL", (name) => {
  const visitor = useVisitor(name, { gl: false });

  test("says so where the map was asked for, and keeps the drawing", async () => {
    await visitor().open(`${inject("siteUrl")}/map/`);
    await visitor().click(".explorer-start");
    const notice = () =>
      visitor().ask(() => document.querySelector(".explorer-notice")!.textContent);
    await expect.poll(notice, { timeout: 10_000 }).toMatch(/WebGL is missing or switched off/);
    const drawn = await visitor().ask(
      () =>
        [...document.querySelectorAll(".explorer-still svg[role]")].filter(
          (svg) => svg.getBoundingClientRect().width > 250,
        ).length,
    );
    expect(drawn).toBe(1);
  });
});
