import { createHash } from "node:crypto";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity, Type } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, inject, test } from "vitest";
import { isEmbed, sampleOf, sitePages, type SitePage } from "./pages.ts";

const pages = sampleOf(sitePages());

/** The directives of a page's policy, each with its sources. */
function policyOf({ $, path }: SitePage): Record<string, string[]> {
  const metas = $("meta[http-equiv='content-security-policy' i]");
  expect(metas.length, path).toBe(1);
  const directives = (metas.attr("content") ?? "").split("; ").map((each) => each.split(" "));
  return Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]));
}

/** A hash as policies name it: worked out here on what a parser reads, and not by the site's own code. */
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("every page has a policy, before anything that it rules", () => {
  for (const { path, $ } of pages) {
    const [first, second] = $("head").children().get();
    expect([$(first!).attr("charset"), $(second!).attr("http-equiv")], path).toEqual([
      "utf-8",
      "content-security-policy",
    ]);
  }
});

test("styles and scripts are allowed by their hash alone, and each that stands in a page is", () => {
  for (const page of pages) {
    const policy = policyOf(page);
    const { $ } = page;
    const texts = (selector: string) =>
      $(selector)
        .get()
        .map((element) => hash($(element).text()));
    const scripts = texts("script:not([src], [type*=json])");
    const wasm = /^\/(zh\/)?search\/$/.test(page.path) ? ["'wasm-unsafe-eval'"] : [];
    const allowed = (policy["script-src"] ?? []).filter((source) => source !== "'self'");
    const sheets = $("link[rel=stylesheet]").length;
    const loaded = sheets > 0 ? ["'self'"] : [];
    expect(allowed.toSorted(), page.path).toEqual([...new Set(scripts), ...wasm].toSorted());
    expect((policy["style-src"] ?? []).toSorted(), page.path).toEqual(
      [...new Set([...texts("style"), ...loaded])].toSorted(),
    );
    expect(sheets, page.path).toBe(isEmbed(page) ? 0 : 1);
    const unsafe = Object.values(policy)
      .flat()
      .filter((source) => source.includes("unsafe"));
    expect(unsafe, page.path).toEqual(wasm);
  }
});

test("a page's first screen waits for no style sheet", () => {
  for (const { path, $ } of pages.filter((page) => !isEmbed(page))) {
    expect($("head link[rel=stylesheet]").length, path).toBe(0);
    const parts = $("main header, main link[rel=stylesheet], .prose, .chart, .contents").get();
    const names = parts.map(({ name }) => name);
    // What opens with a headline of its own shows it before the rest.
    const opens =
      /^\/(zh\/)?(stories\/[^/]+\/|[^/]+\/)?$/.test(path) && $(".story, .hero").length > 0;
    expect(names.slice(0, opens ? 2 : 1), path).toEqual(opens ? ["header", "link"] : ["link"]);
  }
});

/** Whether a page loads scripts besides those that stand in it. */
function loadsScripts({ $ }: SitePage): boolean {
  const imports = (script: Parameters<typeof $>[0]) => /\bimport\b/.test($(script).text());
  return $("script[src]").length > 0 || $("script[type=module]").get().some(imports);
}

test("a page that loads no script allows none to be loaded, and nothing comes from elsewhere", () => {
  for (const page of pages) {
    const policy = policyOf(page);
    expect(policy["default-src"], page.path).toEqual(["'none'"]);
    expect(policy["base-uri"], page.path).toEqual(["'none'"]);
    expect(policy["form-action"], page.path).toEqual(["'none'"]);
    expect(policy["script-src"]?.includes("'self'") ?? false, page.path).toBe(loadsScripts(page));
    const { "script-src": _, "style-src": __, ...rest } = policy;
    const sources = new Set(Object.values(rest).flat());
    expect(
      [...sources].filter((source) => !["'none'", "'self'", "data:"].includes(source)),
    ).toEqual([]);
    if (isEmbed(page)) expect(Object.values(policy).flat(), page.path).not.toContain("'self'");
  }
});

/**
 * What the evaluator would like besides. Files of ours hold neither JSONP nor uploads; the builder of
 * embed codes writes its preview as HTML, which Trusted Types forbid; nobody here would read reports.
 */
const ACCEPTED = new Set([Type.SCRIPT_ALLOWLIST_BYPASS, Type.REQUIRE_TRUSTED_TYPES_FOR_SCRIPTS]);

test("an evaluator of policies finds no way around them", () => {
  const policies = new Set(
    pages.map(({ $ }) => $("meta[http-equiv='content-security-policy']").attr("content") ?? ""),
  );
  for (const policy of policies) {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const serious = findings.filter(
      ({ severity, type }) => severity < Severity.INFO && !ACCEPTED.has(type),
    );
    expect(serious.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
  }
  const weak = new CspEvaluator(new CspParser("script-src 'unsafe-inline'").csp).evaluate();
  expect(weak.map(({ severity }) => severity)).toContain(Severity.HIGH);
});

const headersAt = async (path: string) =>
  Object.fromEntries((await fetch(inject("siteUrl") + path, { redirect: "manual" })).headers);

test("only frames may be framed by others; every answer forbids guesses and devices", async () => {
  const own = "frame-ancestors 'self'";
  const framing: Record<string, string | undefined> = {};
  for (const path of [
    "/",
    "/zh/charts/",
    "/none/",
    "/embed/bachu-income/",
    "/zh/embed/bachu-income/",
  ]) {
    const headers = await headersAt(path);
    framing[path] = headers["content-security-policy"];
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "cache-control": "no-cache",
    });
    expect(headers["x-frame-options"], path).toBeUndefined();
  }
  expect(framing).toEqual({ "/": own, "/zh/charts/": own, "/none/": own });
});

test("files whose address changes with them are kept for good", async () => {
  const font = /url\((\/fonts\/[^)]+)\)/.exec(pages[0]?.html ?? "")?.[1] ?? "";
  expect((await headersAt(font))["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await headersAt("/embed.js"))["cache-control"]).toBe("no-cache");
  expect((await headersAt("/data/figures.json"))["access-control-allow-origin"]).toBe("*");
});
