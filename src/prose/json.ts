import { shorten, type ContentProblem } from "../content/error.ts";
import { pathText } from "../content/problems.ts";
import { listFiles, readText } from "../content/read.ts";
import { findDigit } from "./digits.ts";

type Path = readonly (string | number)[];

/** Every pair of texts in both languages below a value, with its path. */
function wordsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    typeof inner === "string" && (key === "en" || key === "zh")
      ? [{ path: [...path, key], text: inner }]
      : wordsIn(inner, [...path, key]),
  );
}

function interfaceWords(data: unknown): { path: Path; text: string }[] {
  return Object.entries(data as Record<string, string>).map(([key, text]) => ({
    path: [key],
    text,
  }));
}

/** Digits typed into the words of content/ui, content/charts, content/facts, content/corrections.json, content/glossary.json and content/site.json. Names of sources are exempt. */
export function checkJsonWords(root: string): ContentProblem[] {
  const inFolder = (folder: string) =>
    listFiles(root, folder, ".json").map((name) => `${folder}/${name}`);
  const files = [
    "content/corrections.json",
    "content/glossary.json",
    "content/site.json",
    ...inFolder("content/charts"),
    ...inFolder("content/facts"),
    ...inFolder("content/ui"),
  ];
  return files.flatMap((file) => {
    const data = JSON.parse(readText(root, file)) as unknown;
    const words = file.startsWith("content/ui/") ? interfaceWords(data) : wordsIn(data, []);
    return words.flatMap(({ path, text }) => {
      const found = findDigit(text);
      if (found === null) return [];
      const fix = "name a fact: {fact:ID}";
      return [
        {
          file,
          field: pathText(path),
          received: shorten(found.around),
          expected: "no digit in words",
          fix,
        },
      ];
    });
  });
}
