import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import {
  altText,
  DEFAULT,
  frameCode,
  markdownCode,
  pictureCode,
  scriptCode,
  textBlock,
  type Embeddable,
} from "../../src/embed/snippet.ts";

const ORIGIN = "https://three-harvests.example";

const chart = (more: Partial<Embeddable> = {}): Embeddable => ({
  locale: "en",
  embed: "/embed/melon/",
  chart: "/charts/melon/",
  script: "/embed.js",
  pictures: { light: "/charts/melon/melon-en@2x.png", dark: "/charts/melon/melon-en-dark@2x.png" },
  title: "A melon",
  summary: "It grew.",
  source: "Source: a paper. Chart: us",
  licence: "CC BY 4.0",
  heights: { full: { css: "calc(400px)", most: 500 }, plain: { css: "calc(300px)", most: 350 } },
  ...more,
});

const parsed = (code: string) => new JSDOM(code).window.document;

test("a frame says where it leads, what it is and how high, by style and without", () => {
  expect(frameCode(chart(), DEFAULT, ORIGIN)).toBe(
    '<div style="width:100%;container-type:inline-size">' +
      '<iframe src="https://three-harvests.example/embed/melon/" title="A melon" loading="lazy" scrolling="no" frameborder="0"' +
      ' width="100%" height="500" style="display:block;width:100%;height:calc(400px);border:0"></iframe></div>',
  );
});

test("theme, width and what is shown change the address, the box and the heights", () => {
  const code = frameCode(chart(), { ...DEFAULT, theme: "dark", width: 480, plain: true }, "");
  const frame = parsed(code).querySelector("iframe");
  expect(frame?.getAttribute("src")).toBe("/embed/melon/dark/?plain=true");
  expect(frame?.getAttribute("height")).toBe("350");
  expect(code).toContain("height:calc(300px)");
  expect(code).toContain('<div style="width:100%;max-width:480px;container-type:inline-size">');
});

test("as quoted today, address, heights and picture are the version's own", () => {
  const frozen = {
    embed: "/embed/melon/v/abc/",
    pictures: { light: "/embed/melon/v/abc/l@2x.png", dark: "/embed/melon/v/abc/d.svg" },
    heights: { full: { css: "calc(1px)", most: 111 }, plain: { css: "calc(2px)", most: 222 } },
  };
  const quoted = { ...DEFAULT, frozen: true };
  const code = frameCode(chart({ frozen }), { ...quoted, theme: "dark" }, ORIGIN);
  expect(code).toContain(`src="${ORIGIN}/embed/melon/v/abc/dark/"`);
  expect(code).toContain('height="111"');
  expect(code).toContain("height:calc(1px)");
  expect(pictureCode(chart({ frozen }), quoted, ORIGIN)).toContain("/v/abc/l@2x.png");
  expect(markdownCode(chart({ frozen }), quoted, ORIGIN)).toContain("/v/abc/l@2x.png");
  // Without such a version, and unless it is asked for, all is as ever.
  expect(frameCode(chart(), quoted, ORIGIN)).toBe(frameCode(chart(), DEFAULT, ORIGIN));
  expect(frameCode(chart({ frozen }), DEFAULT, ORIGIN)).not.toContain("/v/");
});

test("the script comes with its frame", () => {
  const document = parsed(scriptCode(chart(), DEFAULT, ORIGIN));
  expect(document.querySelector("iframe")).not.toBeNull();
  expect(document.querySelector("script")?.src).toBe("https://three-harvests.example/embed.js");
  expect(document.querySelector("script")?.async).toBe(true);
});

test("a title that is full of markup stays a title", () => {
  const title = `"><script>alert(1)</script>&amp; it's`;
  const hostile = chart({ title, summary: "<b>bold</b>" });
  const frame = parsed(frameCode(hostile, DEFAULT, ORIGIN));
  expect(frame.querySelector("iframe")?.title).toBe(title);
  expect(frame.querySelector("script")).toBeNull();
  const picture = parsed(pictureCode(hostile, DEFAULT, ORIGIN));
  expect(picture.querySelector("img")?.alt).toBe(`${title}. <b>bold</b>`);
  expect(picture.querySelector("script, b")).toBeNull();
});

test("Markdown keeps its own characters apart from ours", () => {
  const code = markdownCode(
    chart({ title: "[A] *melon*_", source: "Source: `a`" }),
    DEFAULT,
    ORIGIN,
  );
  expect(code).toBe(
    String.raw`[![\[A\] \*melon\*\_. It grew.](https://three-harvests.example/charts/melon/melon-en@2x.png)]` +
      "(https://three-harvests.example/charts/melon/)\n\n" +
      String.raw`Source: \`a\``,
  );
});

test("the text in place of a picture is a sentence and what the chart shows, in either language", () => {
  expect(altText(chart())).toBe("A melon. It grew.");
  expect(altText(chart({ summary: "it grew." }))).toBe("A melon. It grew.");
  expect(altText(chart({ title: "A melon?" }))).toBe("A melon? It grew.");
  expect(altText(chart({ locale: "zh", title: "一只瓜", summary: "长大了。" }))).toBe(
    "一只瓜。长大了。",
  );
  expect(altText(chart({ locale: "zh", title: "一只瓜？", summary: "长大了。" }))).toBe(
    "一只瓜？长大了。",
  );
});

test("a block of text has title, words, source, licence and the address written out", () => {
  expect(textBlock(chart(), ORIGIN).split("\n")).toEqual([
    "A melon",
    "It grew.",
    "Source: a paper. Chart: us CC BY 4.0",
    "https://three-harvests.example/charts/melon/",
  ]);
});
