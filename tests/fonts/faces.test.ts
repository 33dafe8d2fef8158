import { createFont, woff2 } from "fonteditor-core";
import { beforeAll, expect, test } from "vitest";
import { faceCss } from "../../src/fonts/css.ts";
import { cutFaces, type Face } from "../../src/fonts/faces.ts";
import { chineseHeadingGlyphs, latinGlyphs } from "../../src/fonts/glyphs.ts";
import { root } from "../facts/fixtures.ts";
import { temporaryFolder } from "../files.ts";

let faces: Face[] = [];

beforeAll(async () => {
  await woff2.init("");
  faces = await cutFaces(root);
});

/** The characters that a face can draw. */
function held({ bytes }: Face): Set<string> {
  const font = createFont(Buffer.from(bytes), { type: "woff2" }).get();
  return new Set(Object.keys(font.cmap).map((code) => String.fromCodePoint(Number(code))));
}

const size = (locale: Face["locale"]) =>
  faces.filter((face) => face.locale === locale).reduce((sum, face) => sum + face.bytes.length, 0);

test("English pages load at most 40 KB of faces, Chinese ones at most 60", () => {
  expect(size("en")).toBeLessThanOrEqual(40_000);
  expect(size("zh")).toBeLessThanOrEqual(60_000);
});

test("the same content gives the same bytes and names", async () => {
  const again = await cutFaces(root);
  expect(again.map(({ file }) => file)).toEqual(faces.map(({ file }) => file));
  expect(again).toEqual(faces);
});

test("the Latin faces hold every character of the content that is not full width", () => {
  for (const face of faces.filter(({ locale }) => locale === "en")) {
    const glyphs = held(face);
    const missing = latinGlyphs(root).filter((character) => !glyphs.has(character));
    expect(missing, face.family).toEqual([]);
  }
});

test("the Chinese face holds every character of the headings", () => {
  const face = faces.find(({ locale }) => locale === "zh");
  const glyphs = held(face!);
  const missing = chineseHeadingGlyphs(root).filter((character) => !glyphs.has(character));
  expect(missing).toEqual([]);
});

test("glyphs are collected from titles and headings, or from all texts", () => {
  const folder = temporaryFolder({
    "content/site.json": '{ "name": { "en": "Harvest", "zh": "收成" } }',
    "content/ui/en.json": '{ "missing.title": "Naïve" }',
    "content/ui/zh.json": '{ "missing.title": "无", "nav.home": "首" }',
    "content/stories/zh/melon.mdx": "---\ntitle: 瓜\n---\n\n## 田，与路\n\n正文\n",
    "content/stories/en/melon.mdx": "---\ntitle: Melon\n---\n\nCafé × two\n",
  });
  const han = chineseHeadingGlyphs(folder).filter((character) => character > "\u2e80");
  expect(han.toSorted().join("")).toBe([..."万与亿成收无瓜田路，"].toSorted().join(""));
  const beyond = latinGlyphs(folder).filter((character) => character > "~");
  expect(beyond).toEqual(expect.arrayContaining(["é", "ï", "×", "’"]));
  expect(beyond).not.toContain("瓜");
});

test("each face comes from its hashed address, and no Latin text waits for it", () => {
  const css = faceCss(faces, "/fonts/");
  expect(css.match(/@font-face/g)).toHaveLength(3);
  expect(css.match(/font-display:optional/g)).toHaveLength(2);
  expect(css.match(/font-display:swap/g)).toHaveLength(1);
  for (const { file } of faces) {
    expect(file).toMatch(/^[a-z-]+\.[0-9a-f]{10}\.woff2$/);
    expect(css).toContain(`url(/fonts/${file})`);
  }
});
