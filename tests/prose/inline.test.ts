import { expect, test } from "vitest";
import { readMdx } from "../../src/prose/mdx.ts";

const blocks = (source: string) => readMdx(source).components.map(({ block }) => block);

test("a component that opens a sentence on its line is a word of it", () => {
  expect(blocks('<Fact id="a.b" />，一队骆驼')).toEqual([false]);
});

test("a component alone on its line is a block, whatever follows on the next", () => {
  expect(blocks('<Fact id="a.b" />\n，一队骆驼')).toEqual([true]);
});
