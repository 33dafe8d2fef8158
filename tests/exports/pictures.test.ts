import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFont } from "fonteditor-core";
import { JSDOM } from "jsdom";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { charactersOf, cutPictureFonts } from "../../src/exports/fonts.ts";
import { copyCached } from "../../src/exports/cache.ts";
import { pictureJobs } from "../../src/exports/jobs.ts";
import { writePictures } from "../../src/exports/write.ts";
import { loadEdition } from "../../src/figure/edition.ts";

const root = join(import.meta.dirname, "../..");
const jobs = pictureJobs(loadEdition(root), "https://harvests.example/preview/");
const job = (path: string) => {
  const found = jobs.find((one) => one.path === path);
  if (!found) throw new RangeError(`no picture ${path}`);
  return found;
};
const dom = (svg: string) => new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pictures-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("every chart in both languages", () => {
  test("has six pictures and a social one", () => {
    const of = (folderName: string) => jobs.filter(({ path }) => path.startsWith(folderName));
    expect(of("charts/bachu-income/").map(({ path }) => path.split("/").at(-1))).toEqual([
      "bachu-income-en.svg",
      "bachu-income-en.png",
      "bachu-income-en@2x.png",
      "bachu-income-en-dark.svg",
      "bachu-income-en-dark.png",
      "bachu-income-en-dark@2x.png",
      "bachu-income-en-social.png",
    ]);
    expect(of("zh/charts/bachu-income/")).toHaveLength(7);
  });

  test.each(jobs.map(({ path, svg }) => [path, svg] as const))("%s stands alone", (_, svg) => {
    expect(svg).not.toMatch(/var\(|<style|<script|@import|href="(?!#)|\sstyle=|vector-effect/);
    const { documentElement } = dom(svg);
    const background = documentElement.querySelector("rect");
    expect(documentElement.tagName).toBe("svg");
    expect(background?.getAttribute("width")).toBe(documentElement.getAttribute("width"));
    expect(background?.getAttribute("height")).toBe(documentElement.getAttribute("height"));
  });
});

test("a picture carries title, source line, licence and its chart's address", () => {
  const text = dom(job("zh/charts/bachu-income/bachu-income-zh.svg").svg).documentElement
    .textContent;
  expect(text).toContain("据称一只瓜让亩均收入");
  expect(text).toContain("《中国民族》");
  expect(text).toContain("CC BY 4.0");
  expect(text).toContain("harvests.example/preview/zh/charts/bachu-income/");
});

test("each face that a picture is drawn with has a glyph for every character of it, in both weights", async () => {
  const files = await cutPictureFonts(
    root,
    jobs.map(({ svg }) => svg),
    folder,
  );
  const glyphsOf = (family: string, weight: number) => {
    const file = files.find((each) => each.endsWith(`${family}-${weight}.ttf`)) ?? "";
    const { cmap, glyf } = createFont(readFileSync(file), {
      type: "ttf",
      compound2simple: true,
    }).get();
    // An entry that leads to the first glyph is the box of a missing one; ink is drawn in contours.
    const held = Object.entries(cmap).filter(([, glyph]) => glyph !== 0);
    const blank = held.filter(([, glyph]) => !glyf[glyph]?.contours?.length);
    return {
      held: new Set(held.map(([code]) => String.fromCodePoint(Number(code)))),
      blank: blank
        .map(([code]) => String.fromCodePoint(Number(code)))
        .filter((char) => /\S/.test(char)),
    };
  };
  for (const weight of [400, 600]) {
    const [latin, chinese] = ["source-sans-3", "noto-sans-sc"].map((name) =>
      glyphsOf(name, weight),
    );
    const textOf = (locale: string) =>
      charactersOf(
        jobs
          .filter(({ path }) => path.startsWith("zh/") === (locale === "zh"))
          .map(({ svg }) => svg),
      );
    // As png.ts draws: Chinese pictures with the Chinese face alone, English ones with both.
    expect(textOf("zh").filter((char) => !chinese?.held.has(char))).toEqual([]);
    const either = (char: string) => latin?.held.has(char) || chinese?.held.has(char);
    expect(textOf("en").filter((char) => !either(char))).toEqual([]);
    expect([latin?.blank, chinese?.blank]).toEqual([[], []]);
  }
});

describe("PNGs", () => {
  const wanted = [
    "charts/bachu-scale/bachu-scale-en.png",
    "charts/bachu-scale/bachu-scale-en@2x.png",
  ];
  const social = "zh/charts/bachu-scale/bachu-scale-zh-social.png";
  const few = [...wanted, social].map(job);
  const write = (list = few) =>
    writePictures(root, list, join(folder, "site"), join(folder, "cache"));
  const sizeOf = (path: string) => sharp(join(folder, "site", path)).metadata();

  test("are drawn once, and again only where what they show changed", async () => {
    expect((await write()).drawn).toBe(3);
    const again = await write();
    expect(again.drawn).toBe(0);
    expect(again.files.map(([path]) => path)).toEqual([...wanted, social]);
    const changed = { ...few[0]!, svg: few[0]!.svg.replace("melon", "lemon") };
    expect((await write([changed, ...few.slice(1)])).drawn).toBe(1);
  });

  test("are the same bytes when they are drawn anew, by other workers with other cuts of the faces", async () => {
    await write();
    // Alone, each is drawn with faces that hold its own glyphs only.
    for (const [i, one] of few.entries()) {
      const again = join(folder, `again-${i}`);
      // oxlint-disable-next-line no-await-in-loop -- each alone
      await writePictures(root, [one], again, join(folder, `cache-${i}`));
      const [a, b] = [again, join(folder, "site")].map((each) =>
        readFileSync(join(each, one.path)),
      );
      expect(a?.equals(b!), one.path).toBe(true);
    }
  });

  test("are copied from the cache all together, or not at all", async () => {
    const cache = join(folder, "cache");
    const { files } = await write();
    const other = join(folder, "other");
    expect(copyCached([...files, ["lost.png", "lost.png"]], other, cache)).toBe(false);
    expect(existsSync(other)).toBe(false);
    expect(copyCached(files, other, cache)).toBe(true);
    for (const [path] of files)
      expect(readFileSync(join(other, path)).equals(readFileSync(join(folder, "site", path)))).toBe(
        true,
      );
  });

  test("are the size of their SVG times their scale", async () => {
    const [once, twice] = await Promise.all(wanted.map(sizeOf));
    const svg = dom(job("charts/bachu-scale/bachu-scale-en.svg").svg).documentElement;
    expect([once?.width, once?.height]).toEqual(
      ["width", "height"].map((name) => Number(svg.getAttribute(name))),
    );
    expect([twice?.width, twice?.height]).toEqual([once!.width * 2, once!.height * 2]);
  });

  test("for cards are 1200 by 630 px", async () => {
    const { width, height } = await sizeOf(social);
    expect([width, height]).toEqual([1200, 630]);
  });
});
