import { expect, test } from "vitest";
import { ui } from "../../src/schemas/ui.ts";
import { words } from "../../src/schemas/words.ts";
import { FIRST, storyProblems } from "./fixtures.ts";

test("a typewriter’s apostrophe in prose: its line, the words around it, what to write", () => {
  expect(storyProblems("Melons.\n\nThe county's melons.")).toEqual([
    [
      `content/stories/en/melon.mdx › line ${FIRST + 2}`,
      `  received  "The county's melons."`,
      "  expected  the apostrophe ’",
      "  to mend   write ’ for '",
    ].join("\n"),
  ]);
  expect(storyProblems("The county’s melons, and 'quoted' ones.")).toEqual([]);
});

test("so in names, words of two languages and words of the interface", () => {
  const message = "the apostrophe ’, not '";
  const name = { en: "Gê'gyai County", zh: "革吉县" };
  expect(words.safeParse(name).error?.issues[0]).toMatchObject({ path: ["en"], message });
  expect(words.safeParse({ ...name, en: "Gê’gyai County" }).success).toBe(true);
  expect(ui.safeParse({ "a.b": "the chart's data" }).error?.issues[0]?.message).toBe(message);
});
