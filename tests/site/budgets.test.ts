import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { BUDGETS, type Budget } from "./budgets.ts";
import { sampleOf, sitePages, type SitePage } from "./pages.ts";

const folder = inject("siteFolder");
const KIB = 1024;

/** Bytes of a file as it travels. */
function travels(path: string): number {
  const file = join(folder, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** Addresses that a script imports at once, as paths of the site. */
function importsOf(script: string, at: string): string[] {
  const found = script.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g);
  return [...found].map(([, address = ""]) => posix.resolve(posix.dirname(at), address));
}

/** Scripts that are loaded with these, and with what they import. */
function withImports(paths: readonly string[], found = new Set<string>()): Set<string> {
  for (const path of paths.filter((each) => !found.has(each))) {
    found.add(path);
    withImports(importsOf(readFileSync(join(folder, path), "utf8"), path), found);
  }
  return found;
}

/** What a page costs before anything is touched. */
function costOf({ path, $ }: SitePage): Pick<Budget, "kib" | "requests" | "script"> {
  const run = $("script:not([type*=json])").get();
  const inline = run.map((script) => $(script).text()).filter((text) => text !== "");
  const named = run.flatMap((script) => $(script).attr("src") ?? []);
  const scripts = withImports([...named, ...inline.flatMap((text) => importsOf(text, path))]);
  const linked = $("link[rel=preload], link[rel=stylesheet], img:not([loading=lazy])")
    .get()
    .flatMap((element) => $(element).attr("href") ?? $(element).attr("src") ?? []);
  const faces = [
    ...$("style")
      .text()
      .matchAll(/url\("?([^")]+\.woff2)/g),
  ];
  const others = [...new Set([...linked, ...faces.map(([, address = ""]) => address)])];
  const loaded = [...scripts].reduce((sum, each) => sum + travels(each), 0);
  const rest = others.reduce((sum, each) => sum + travels(each), 0);
  const inlineBytes = inline.length > 0 ? brotliCompressSync(inline.join("\n")).length : 0;
  return {
    kib: (travels(path.endsWith("/") ? `${path}index.html` : path) + loaded + rest) / KIB,
    requests: 1 + scripts.size + others.length,
    script: (loaded + inlineBytes) / KIB,
  };
}

const budgetOf = (path: string) =>
  BUDGETS.find(({ pages }) => pages.test(path.replace(/^\/(zh\/)?/, ""))) ?? expect.fail(path);

// Frozen versions stay as they were quoted, whatever the budgets say now.
const pages = sampleOf(sitePages())
  .filter(({ path }) => !path.includes("/v/"))
  .map((page) => ({ path: page.path, cost: costOf(page) }));

test("every page keeps within its kind's bytes, requests and script", () => {
  const over = pages.flatMap(({ path, cost }) => {
    const budget = budgetOf(path);
    return (["kib", "requests", "script"] as const)
      .filter((key) => cost[key] > budget[key])
      .map((key) => `${path} ${key} ${cost[key].toFixed(1)} > ${budget[key]} (${budget.kind})`);
  });
  expect(over).toEqual([]);
});

test("a budget is not so wide that nothing could break it: the dearest page of each takes a third", () => {
  const wide = BUDGETS.flatMap((budget) => {
    const own = pages.filter(({ path }) => budgetOf(path) === budget);
    const dearest = Math.max(0, ...own.map(({ cost }) => cost.kib));
    return own.length > 0 && dearest < budget.kib / 3
      ? [`${budget.kind} ${dearest.toFixed(1)}`]
      : [];
  });
  expect(wide).toEqual([]);
});
