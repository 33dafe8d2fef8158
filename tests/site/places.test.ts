import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { expect, inject, test } from "vitest";
import { counties } from "../boundaries/fixtures.ts";

const folder = inject("siteFolder");
const read = (path: string) => readFileSync(join(folder, path, "index.html"), "utf8");
const open = (path: string) => new JSDOM(read(path)).window.document;

const HOMES = [
  ["en", ""],
  ["zh", "zh/"],
] as const;

test.each(HOMES)("%s: the list holds all 209 counties, each a link to its page", (locale, home) => {
  const links = [...open(`${home}places`).querySelectorAll<HTMLAnchorElement>("li[data-find] a")];
  const found = new Map(links.map((link) => [link.getAttribute("href"), link.textContent]));
  expect(found).toEqual(
    new Map(counties.map(({ adcode, name }) => [`/${home}places/${adcode}/`, name[locale]])),
  );
});

/** Text as it stands in HTML. */
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("'", "&#39;");

test.each(HOMES)("%s: every county's page has its map, its data and its embed", (locale, home) => {
  for (const { adcode, name, prefecture, delisted } of counties) {
    const html = read(`${home}places/${adcode}`);
    const list = /<dl.*?<\/dl>/s.exec(html)![0];
    expect(/<h1[^>]*>([^<]*)</.exec(html)![1], adcode).toBe(escaped(name[locale]));
    expect(html.match(/class="land"/g), adcode).toHaveLength(1);
    expect(list, adcode).toContain(`<dd>${adcode}</dd>`);
    expect(list, adcode).toContain(escaped(prefecture!.name[locale]));
    if (delisted.year !== null) expect(list, adcode).toContain(String(delisted.year));
    expect(html, adcode).toContain(`href="/${home}embed/county-${adcode}/"`);
    for (const picture of [`county-${adcode}-${locale}.svg`, `county-${adcode}-${locale}@2x.png`]) {
      expect(html, adcode).toContain(`href="/${home}places/${adcode}/${picture}"`);
    }
    for (const ending of [".svg", "@2x.png"]) {
      const file = `${home}places/${adcode}/county-${adcode}-${locale}${ending}`;
      expect(html, adcode).toContain(`href="/${file}"`);
      expect(statSync(join(folder, file)).size, file).toBeGreaterThan(5000);
    }
  }
});

test("Bachu: its neighbours among the 209, the figures about it, its area", () => {
  const document = open("places/653130");
  const neighbours = [...document.querySelectorAll("dd li a")].map((link) => link.textContent);
  expect(neighbours).toEqual(
    expect.arrayContaining([
      "Kalpin County",
      "Awat County",
      "Markit County",
      "Jiashi (Payzawat) County",
    ]),
  );
  expect(document.querySelectorAll('a[href^="/data/#bachu."]').length).toBeGreaterThan(10);
  // The area that the collected data gives is 18,379 km², measured before the move to WGS 84.
  const area = /([\d,]+) square kilometres/.exec(document.querySelector("dl")!.textContent!)![1]!;
  const given = counties.find(({ adcode }) => adcode === "653130")!.areaKm2;
  expect(Number(area.replace(",", "")) / given).toBeCloseTo(1, 2);
});

test("a county without figures of its own says so", () => {
  expect(open("places/513201").querySelector("[aria-labelledby=facts]")!.textContent).toContain(
    "No figure on this site is about this county alone.",
  );
});

test.each(HOMES)("%s: each county's embed is one request of at most 12 KB", (_, home) => {
  for (const { adcode } of counties) {
    const path = `${home}embed/county-${adcode}`;
    const { size } = statSync(join(folder, path, "index.html.br"));
    expect(size, adcode).toBeLessThanOrEqual(12 * 1024);
    expect(read(path), adcode).not.toMatch(/<link rel="stylesheet|src=/);
  }
});
