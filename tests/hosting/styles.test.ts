import { expect, test } from "vitest";
import { withOneStyle } from "../../src/hosting/styles.ts";

const page = (head: string, body = "") =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test("the style sheets of a head become one, in their order, where the last stood", () => {
  const head =
    "<style>p{color:red}</style><title>One</title><style>p{color:$&}</style><style>b{}</style>";
  const one = "<title>One</title><style>p{color:red}p{color:$&}b{}</style>";
  expect(withOneStyle(page(head))).toBe(page(one));
});

test("one that stands alone, one with attributes, and those of the body stay as they are", () => {
  for (const whole of [
    page("<style>p{}</style>", "<svg><style>g{}</style></svg><style>b{}</style>"),
    page('<style>p{}</style><style media="print">b{}</style>'),
    page("<title>None</title>", "<style>p{}</style><style>b{}</style>"),
    "<p>No head</p><style>p{}</style><style>b{}</style>",
  ])
    expect(withOneStyle(whole)).toBe(whole);
});
