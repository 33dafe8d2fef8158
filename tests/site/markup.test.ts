import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { isEmbed, sitePages } from "./pages.ts";

const pages = sitePages();

/**
 * A page without the frame that shows its embed code at work: that is written for the filters of hosts,
 * with attributes that a page of ours would not have.
 */
function withoutEmbedCode(html: string): string {
  return html.replace(/(<div data-preview[^>]*>).*?<\/iframe><\/div>/s, "$1");
}

/** The first ten of a list, so that a fault on every page stays readable. */
const few = (found: readonly string[]) => [...new Set(found)].slice(0, 10);

test("ids are unique on each page", () => {
  const twice = pages.flatMap(({ path, $ }) => {
    const ids = $("[id]")
      .get()
      .map((element) => $(element).attr("id") ?? "");
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path} #${id}`);
  });
  expect(few(twice)).toEqual([]);
});

test("nothing is styled by attribute and nothing scripted by attribute: a strict policy blocks both", () => {
  const blocked = pages.flatMap(({ path, $ }) =>
    $("*")
      .get()
      .flatMap((element) =>
        Object.keys($(element).attr() ?? {})
          .filter((name) => name === "style" || /^on[a-z]/.test(name))
          .map((name) => `${path} <${$(element).prop("tagName")} ${name}>`),
      ),
  );
  expect(few(blocked)).toEqual([]);
});

test("every drawing has a name, and of each chart's widths exactly one shows without style sheets", () => {
  const wrong = pages.flatMap(({ path, $ }) =>
    $("figure.chart")
      .get()
      .filter((figure) => {
        const boxes = $(figure).find(".widths > *").get();
        const shown = boxes.filter((box) => $(box).attr("hidden") === undefined);
        const named = $(figure)
          .find(".widths svg[role=img]")
          .get()
          .every((svg) => ($(svg).attr("aria-label") ?? $(svg).find("title").text()).length > 5);
        return shown.length !== 1 || !named;
      })
      .map((figure) => `${path} ${$(figure).attr("id")}`),
  );
  expect(few(wrong)).toEqual([]);
});

const validate = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Printed by Astro and hast: these are matters of form.
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "attr-quotes": "off",
    "no-inline-style": "off",
    // Lists keep their role where a style sheet takes their bullets away.
    "no-redundant-role": ["error", { exclude: ["list"] }],
    // One source for style sheets, in the page: no request before the first paint.
    "no-style-tag": "off",
    // The options of the embed code answer at once; there is nothing to submit.
    "wcag/h32": "off",
    // Our own scripts come from where the page comes from.
    "require-sri": ["error", { target: "crossorigin" }],
    // Titles of the standing head are longer in their full form than a search engine shows.
    "long-title": "off",
  },
});

test("the HTML of every page is valid", async () => {
  const errors: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validate.validateString(withoutEmbedCode(html), path);
    for (const { ruleId, message, line, column, selector } of results.flatMap((r) => r.messages))
      errors.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ""})`);
  }
  expect(few(errors)).toEqual([]);
  expect(pages.filter(isEmbed).length).toBeGreaterThan(400);
});
