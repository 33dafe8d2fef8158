import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { withdrawnPage } from "../../src/embed/withdrawn.ts";
import { languages } from "../drawing/fixtures.ts";

const title = { en: "From 400 to 3,600 yuan", zh: "据称一只瓜让亩均收入从400元升到3600元" };

const page = (locale: "en" | "zh") =>
  new JSDOM(
    withdrawnPage({
      id: "gone",
      title,
      language: languages[locale],
      chart: "/charts/gone/",
      canonical: "https://three-harvests.example/charts/gone/",
    }),
  ).window.document;

test("a frame of a chart that is gone says so, and leads to its versions", () => {
  const { body } = page("en");
  expect(body.querySelector("h1")?.textContent).toBe(title.en);
  expect(body.querySelector("a")?.getAttribute("href")).toBe("/charts/gone/#versions");
  expect(body.querySelector("a")?.getAttribute("target")).toBe("_top");
});

test("its Chinese title breaks between words, as that of the chart did, and never inside a number", () => {
  const heading = page("zh").querySelector("h1");
  expect(heading?.textContent).toBe(title.zh);
  const parts = heading?.innerHTML.split("<wbr>") ?? [];
  expect(parts.length).toBe(6);
  expect(parts).toContain("3600元");
});
