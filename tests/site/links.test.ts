import { expect, test } from "vitest";
import { HOST, isServed, siteAddress, sitePages, type SitePage } from "./pages.ts";

const pages = sitePages();
const own = siteAddress(pages);
const byPath = new Map(pages.map((page) => [page.path, page]));
const idsOf = new Map(
  pages.map(({ path, $ }) => [path, new Set($("[id]").map((_, element) => $(element).attr("id")))]),
);

/** Attributes that hold an address. */
const ADDRESSES = ["href", "src", "poster", "action", "data"];

/** Every address on a page that leads to this site, resolved. */
function addressesOf({ path, $ }: SitePage): URL[] {
  const found = ADDRESSES.flatMap((name) =>
    $(`[${name}]`)
      .map((_, element) => $(element).attr(name))
      .get(),
  );
  const images = $("meta[property='og:image'], meta[property='og:url'], meta[name='twitter:image']")
    .map((_, element) => $(element).attr("content"))
    .get();
  return [...found, ...images]
    .map((address) => address.replace(own, `${HOST}/`))
    .map((address) => new URL(address, HOST + path))
    .filter(({ origin }) => origin === HOST);
}

test("every page has links, and more than one page is checked", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => addressesOf(page).length === 0).map(({ path }) => path)).toEqual(
    [],
  );
});

test("every link within the site leads somewhere, folders with a slash at the end", () => {
  const broken = pages.flatMap((page) =>
    addressesOf(page)
      .filter(({ pathname }) => !isServed(pathname))
      .map(({ pathname }) => `${page.path} → ${pathname}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test("every anchor exists on the page that it leads to", () => {
  const broken = pages.flatMap((page) =>
    addressesOf(page)
      .filter(({ hash, pathname }) => hash.length > 1 && byPath.has(pathname))
      .filter(({ hash, pathname }) => !idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1))))
      .map(({ hash, pathname }) => `${page.path} → ${pathname}${hash}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

/** Attributes that hold ids of the same page. */
const REFERENCES = [
  "popovertarget",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "for",
  "list",
  "headers",
];

test("every id that an element refers to is on its page", () => {
  const broken = pages.flatMap(({ path, $ }) =>
    REFERENCES.flatMap((name) =>
      $(`[${name}]`)
        .map((_, element) => ($(element).attr(name) ?? "").split(/\s+/))
        .get()
        .filter((id) => !idsOf.get(path)?.has(id))
        .map((id) => `${path} ${name}="${id}"`),
    ),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test("every pattern, clip and gradient that a drawing uses is on its page", () => {
  const broken = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/url\(#([^)"']+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((id) => !idsOf.get(path)?.has(id))
      .map((id) => `${path} url(#${id})`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test("links to other sites are https, and those in frames leave the frame", () => {
  const odd = pages.flatMap(({ path, $ }) =>
    $("a[href]")
      .get()
      .map((element) => [$(element).attr("href") ?? "", $(element).attr("target")] as const)
      .filter(([href, target]) => {
        const { protocol } = new URL(href, HOST + path);
        const framed = path.includes("/embed/") && !href.startsWith("#") && target !== "_top";
        return !["https:", "http:", "mailto:"].includes(protocol) || framed;
      })
      .map(([href]) => `${path} → ${href}`),
  );
  expect([...new Set(odd)]).toEqual([]);
});
