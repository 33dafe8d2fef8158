import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { finishPages } from "../../src/hosting/finish.ts";
import { headersOf, SECURE } from "../../src/hosting/headers.ts";
import { pagePolicy, withPolicy } from "../../src/hosting/policy.ts";
import { temporaryFolder } from "../files.ts";

const page = (head = "", body = "") =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const FILES = [
  "index.html",
  "404.html",
  "charts/index.html",
  "charts/melon/index.html",
  "embed/melon/index.html",
  "embed/melon/v/abc/index.html",
  "zh/index.html",
  "zh/charts/index.html",
  "zh/embed/melon/index.html",
  "_astro/builder.js",
  "map/index.html",
  "map/data/counties.abc.json",
  "fonts/serif.abc.woff2",
  "licences.txt",
];

function finished(base: string): string {
  const folder = temporaryFolder(Object.fromEntries(FILES.map((name) => [name, page()])));
  finishPages(
    folder,
    FILES.map((name) => join(folder, name)),
    base,
  );
  return folder;
}

/** What a host makes of `_headers` for a path: every rule that matches, values of one name joined. */
function hostHeaders(text: string, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of text.trim().split("\n\n")) {
    const [pattern = "", ...lines] = rule.split("\n");
    const source = pattern.replace(/[.?+^$]/g, String.raw`\$&`);
    const expression = source.replace(/\*/g, ".*").replace(/:\w+/g, "[^/]+");
    if (!new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
  }
  return found;
}

test.each(["/", "/preview/"])("_headers below %s says what every other server says", (base) => {
  const text = readFileSync(join(finished(base), "_headers"), "utf8");
  for (const file of FILES) {
    const path = file.replace(/(^|\/)index\.html$/, "$1");
    const { "Cache-Control": cache, ...rest } = { ...headersOf(path), ...SECURE };
    const said = hostHeaders(text, base + path);
    // Files that are no pages need no word on who may frame them; hosts ask again for what has no rule.
    if (!file.endsWith(".html"))
      for (const each of [rest, said]) delete each["Content-Security-Policy"];
    const kept = cache === "no-cache" ? {} : { "Cache-Control": cache };
    expect(said, path).toEqual({ ...rest, ...kept });
  }
});

test("_redirects leads from addresses that people try, below the site's folder", () => {
  expect(readFileSync(join(finished("/preview/"), "_redirects"), "utf8").split("\n")[0]).toBe(
    "/preview/en/*  /preview/:splat  301",
  );
});

// Hashes by `printf %s TEXT | openssl dgst -sha256 -binary | base64`.
const RED = "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='";
const ONE = "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='";

test("styles and scripts are named by their hash, data is not, and sources only where something loads", () => {
  const html = page(
    "<style>a{color:red}</style>",
    '<script>one()</script><script type="application/ld+json">{}</script>',
  );
  expect(pagePolicy("index.html", html)).toMatchObject({
    "default-src": ["'none'"],
    "style-src": [RED],
    "script-src": [ONE],
  });
  const sheet = page("", '<link rel="stylesheet" href="/_astro/x.css">');
  expect(pagePolicy("index.html", sheet)["style-src"]).toEqual(["'self'"]);
  const loading = page("", '<script type="module" src="/_astro/x.js"></script>');
  expect(pagePolicy("index.html", loading)["script-src"]).toEqual(["'self'"]);
  const importing = page("", '<script type="module">import"/_astro/x.js"</script>');
  expect(pagePolicy("index.html", importing)["script-src"]).toContain("'self'");
});

test("a page that needs more gets it in both languages, and no other page does", () => {
  const frames = (file: string) => pagePolicy(file, page())["frame-src"];
  expect(frames("charts/melon/index.html")).toEqual(["'self'"]);
  expect(frames("zh/charts/melon/index.html")).toEqual(["'self'"]);
  expect(frames("charts/index.html")).toBeUndefined();
});

test("the map loads what its engine needs: with Mapbox its hosts, without nobody's", () => {
  const map = (engine: string) =>
    pagePolicy("zh/map/index.html", page("", `<section data-engine="${engine}"></section>`));
  expect(map("maplibre")).toMatchObject({
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "img-src": ["'self'", "data:"],
  });
  expect(map("mapbox")).toMatchObject({
    "connect-src": ["'self'", "https://api.mapbox.com", "https://events.mapbox.com"],
    "worker-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
  });
  expect(pagePolicy("charts/index.html", page())).toMatchObject({ "connect-src": ["'self'"] });
  expect(pagePolicy("charts/index.html", page())["worker-src"]).toBeUndefined();
});

test("the policy stands right after the charset, once; a page of its own policy keeps it", () => {
  const [once = "", twice] = [1, 2].reduce<string[]>(
    (all) => [...all, withPolicy("index.html", all.at(-1) ?? page())],
    [],
  );
  expect(once).toMatch(
    /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';/,
  );
  expect(twice).toBe(once);
  expect(() => withPolicy("x.html", "<html></html>")).toThrow("x.html does not open with");
});
