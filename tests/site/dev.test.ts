import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, type CheerioAPI } from "cheerio";
import { parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readVersionFiles, readVersions } from "../../src/content/versions.ts";
import { copyInto, startDev, type Running } from "../commands/project.ts";
import { isServed } from "./pages.ts";

/** What would be markup, if it were not escaped: it leaves every element that could hold it. */
const HOSTILE = `</script></style></title></textarea><tt>"'&lt;]]>`;
/** The same for the name of one county, which a map must find room for. */
const SHORT = "<tt>";
const BASE = "/preview/";
const SITE = "https://other.example";

/** Adds hostile words to every text of a file of content/, to each language's of a text in both. */
function poison(value: unknown, words: string, key = ""): unknown {
  if (typeof value === "string") return key === "en" || key === "zh" ? value + words : value;
  if (Array.isArray(value)) return value.map((each) => poison(each, words));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, poison(each, words, name)]);
  return Object.fromEntries(entries);
}

/** Words of the interface that drawings must find room for. */
const DRAWN = /^(map\.label|locator\.|camera\.|timeline\.|mark\.)/;

function poisonFile(folder: string, name: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  if (name.endsWith(".mdx")) {
    const poisoned = text.replace(
      /^(title|standfirst): (.*)$/gm,
      (_, key: string, value: string) => {
        const words = value.startsWith('"') ? (JSON.parse(value) as string) : value;
        return `${key}: ${JSON.stringify(words + HOSTILE)}`;
      },
    );
    writeFileSync(file, poisoned);
    return;
  }
  const data = JSON.parse(text) as { [key: string]: string; options?: never };
  // The interface's words are one language a file.
  const poisoned = name.startsWith("ui")
    ? Object.fromEntries(
        Object.entries(data).map(([key, each]) => [key, DRAWN.test(key) ? each : each + HOSTILE]),
      )
    : poison(data, HOSTILE);
  // What a chart draws must find room in it; hostile labels are the drawings' own tests'.
  const options = data.options === undefined ? {} : { options: data.options };
  writeFileSync(
    file,
    JSON.stringify(Array.isArray(poisoned) ? poisoned : { ...(poisoned as object), ...options }),
  );
}

let [root, url]: [string, string] = ["", ""];
let dev: Running;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "three-harvests-dev-"));
  copyInto(root);
  const content = join(root, "content");
  const names = readdirSync(content, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((each) => /\.(json|mdx)$/.test(each)))
    if (!/^(boundaries|versions|places)\b/.test(name)) poisonFile(content, name);
  const counties = join(content, "places/counties.json");
  const poisoned = readFileSync(counties, "utf8").replace('"Barkam City"', `"Barkam City${SHORT}"`);
  writeFileSync(counties, poisoned.replace('"马尔康市"', `"马尔康市${SHORT}"`));
  ({ url, dev } = await startDev(root, { BASE_PATH: BASE, SITE_URL: SITE }));
}, 60_000);

afterAll(async () => {
  dev?.process.kill();
  await dev?.ended;
  rmSync(root, { recursive: true, force: true });
});

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url + BASE + path, { headers: { accept: "text/html" } });
  return { status: response.status, text: await response.text() };
}

/** A page of each kind, now in one language, now in the other. */
const PAGES = [
  "",
  "zh/charts/",
  "charts/bachu-income/",
  "zh/stories/bachu-melon/",
  "zh/data/",
  "places/",
  "places/513201/",
  "zh/methods/",
  "embed/bachu-income/",
  "zh/embed/county-513201/",
];

/** Addresses on a page that lead to this site, as paths. */
function pathsOn($: CheerioAPI, page: string): string[] {
  const addresses = ["href", "src"].flatMap((name) =>
    $(`[${name}]`)
      .get()
      .map((element) => $(element).attr(name) ?? ""),
  );
  const cards = $("meta[property='og:image'], meta[property='og:url']").get();
  return [...addresses, ...cards.map((card) => $(card).attr("content") ?? "")]
    .map((address) => new URL(address, `${SITE}${BASE}${page}`))
    .filter(({ origin }) => origin === SITE)
    .map(({ pathname }) => pathname);
}

/** What the dev server adds to a page, and the build to what it makes of scripts. */
const OF_DEV = /^\/(preview\/)?(@|src\/|node_modules\/)/;

/** Pages as they came for the first test. */
const texts = new Map<string, string>();

test("hostile words in every field of the content come out as words, on every kind of page", async () => {
  for (const page of PAGES) {
    const { status, text } = await get(page);
    texts.set(page, text);
    expect({ status, text: status === 200 ? "" : text }, page).toEqual({ status: 200, text: "" });
    const $ = load(text);
    expect($("tt").length, page).toBe(0);
    expect($("html").text().includes(SHORT), page).toBe(true);
    for (const script of $("script[type='application/ld+json']").get())
      expect(JSON.stringify(JSON.parse($(script).text()))).toContain(
        JSON.stringify(SHORT).slice(1, -1),
      );
  }
});

test("every address on a page of a site in a folder lies in the folder and is one that the build has", () => {
  for (const page of PAGES) {
    const $ = load(texts.get(page) ?? "");
    const paths = [...new Set(pathsOn($, page))].filter((path) => !OF_DEV.test(path));
    expect(paths.length, page).toBeGreaterThan(0);
    expect(
      paths.filter((path) => !path.startsWith(BASE)),
      page,
    ).toEqual([]);
    // Fonts are named by their glyphs, which hostile words change.
    const lost = paths.filter(
      (path) => !path.includes("/fonts/") && !isServed(`/${path.slice(BASE.length)}`),
    );
    expect(lost, page).toEqual([]);
    if (!page.includes("embed/"))
      expect($("link[rel=canonical]").attr("href")).toBe(SITE + BASE + page);
  }
});

test("feeds and oEmbed carry them as words too, and lead into the folder", async () => {
  const feed = parseRssFeed((await get("feed.xml")).text);
  const [item] = feed.items ?? [];
  expect(item?.title?.endsWith(HOSTILE)).toBe(true);
  expect(item?.link?.startsWith(`${SITE}${BASE}stories/`)).toBe(true);
  const oembed = JSON.parse((await get("charts/bachu-income/oembed.json")).text) as {
    title: string;
    html: string;
  };
  const $ = load(oembed.html);
  expect($("tt").length).toBe(0);
  expect($("iframe").attr("title")).toBe(oembed.title);
  expect(oembed.title).toContain(SHORT);
  expect($("iframe").attr("src")).toBe(`${SITE}${BASE}embed/bachu-income/`);
});

test("files come too: data, and those of frozen versions, byte for byte", async () => {
  const names = ["bachu-income-en.svg", "data/table-en.csv", "dark/index.html"];
  const [version] = readVersions(root).get("bachu-income") ?? [];
  const files = readVersionFiles(root, version!);
  for (const name of names) {
    const path = `embed/bachu-income/v/${version?.hash}/${name.replace("index.html", "")}`;
    const response = await fetch(url + BASE + path);
    expect(response.status, path).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(files.get(`en/${name}`)!), path).toBe(true);
  }
  const table = await get("charts/bachu-income/data/table-en.csv");
  expect(table.status).toBe(200);
});

test("a proof shows a chart at every width, in both languages and themes", async () => {
  const $ = load((await get("charts/bachu-income/proof/")).text);
  const frames = $("iframe")
    .get()
    .map((frame) => $(frame).attr("src") ?? "");
  // Six widths, two languages, two themes.
  expect(frames).toHaveLength(24);
  expect(new Set(frames).size).toBe(4);
  for (const frame of new Set(frames)) expect(isServed(`/${frame.slice(BASE.length)}`)).toBe(true);
});

test("an error of the content stands in the page with its mend, and is gone once it is mended", async () => {
  const file = join(root, "content/facts/fund.json");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace('"unit":"CNY"', '"unit":"CNYY"'));
  const shown = () => get("zh/charts/bachu-income/");
  await expect.poll(async () => (await shown()).status, { timeout: 30_000 }).toBe(500);
  const $ = load((await shown()).text);
  const parts = $("section").first().find("h2, dd").get();
  const [where, received, expected, mend] = parts.map((part) => $(part).text());
  expect(where).toMatch(/^content\/facts\/fund\.json › facts\[\d+\] fund\.pledge › unit$/);
  expect([received, expected]).toEqual(['"CNYY"', "a unit of content/units.json"]);
  expect(mend).toContain("nearest are CNY");
  expect($("script[type=module]").attr("src")).toBe("/@vite/client");
  writeFileSync(file, before);
  await expect.poll(async () => (await shown()).status, { timeout: 30_000 }).toBe(200);
});
