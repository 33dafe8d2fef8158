import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { expect, inject, test } from "vitest";
import { readVersionFiles, readVersions } from "../../src/content/versions.ts";
import { HOST, isServed } from "./pages.ts";

const root = join(import.meta.dirname, "../..");
const versions = [...readVersions(root).values()].flat();

/** Where a file of a version's archive stands on the site. */
const pathOf = ({ id, hash }: { id: string; hash: string }, path: string) =>
  `${path.startsWith("zh/") ? "/zh" : ""}/embed/${id}/v/${hash}/${path.slice("en/".length)}`;

test("a chart and a map are frozen for real, in both languages and themes, with picture and data", () => {
  const ids = versions.map(({ id }) => id);
  expect(ids).toContain("bachu-income");
  expect(ids).toContain("regions-map");
  for (const { id, hash } of versions) {
    for (const language of ["", "/zh"])
      for (const theme of ["", "light/", "dark/"])
        expect(isServed(`${language}/embed/${id}/v/${hash}/${theme}`)).toBe(true);
  }
});

test("every file of every version is served byte for byte as it was frozen", () => {
  const folder = inject("siteFolder");
  for (const version of versions) {
    for (const [path, bytes] of readVersionFiles(root, version)) {
      const served = readFileSync(join(folder, pathOf(version, path)));
      expect(served.equals(bytes), pathOf(version, path)).toBe(true);
    }
  }
});

test("a version leads by relative addresses to its chart's page, to its own data, and to the ledger", () => {
  for (const version of versions) {
    for (const [path, bytes] of readVersionFiles(root, version)) {
      if (!path.endsWith(".html")) continue;
      const $ = load(Buffer.from(bytes).toString());
      const here = pathOf(version, path).replace("index.html", "");
      const links = $("a[href]")
        .get()
        .map((link) => $(link).attr("href") ?? "");
      // Whatever the site's address, and in whatever folder it stands.
      const own = links.filter((href) => !/^https?:/.test(href));
      expect(own.filter((href) => href.startsWith("/"))).toEqual([]);
      const paths = own.map((href) => new URL(href, HOST + here).pathname);
      expect(paths.filter((each) => !isServed(each))).toEqual([]);
      const language = path.startsWith("zh/") ? "/zh" : "";
      expect(new URL($(".version a").attr("href") ?? "", HOST + here).href).toBe(
        `${HOST}${language}/charts/${version.id}/#versions`,
      );
      expect($(".version").text()).toMatch(/Newer versions\?|有没有更新的版本？/);
      expect($("[src], link[rel=stylesheet]").length).toBe(0);
    }
  }
});

test("the chart's page lists its versions, and offers the one of today", () => {
  for (const { id, hash } of versions) {
    for (const language of ["", "/zh"]) {
      const file = join(inject("siteFolder"), language, "charts", id, "index.html");
      const $ = load(readFileSync(file, "utf8"));
      const list = $("#versions").parent().find("a[href]");
      const hrefs = list.get().map((link) => $(link).attr("href") ?? "");
      expect(hrefs).toContain(`${language}/embed/${id}/v/${hash}/`);
      expect(hrefs.filter((href) => !isServed(href))).toEqual([]);
    }
  }
});
