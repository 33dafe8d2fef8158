import { shorten, type ContentProblem } from "./error.ts";

const UNEXPECTED = /^Unexpected token/;

/** Whether the first lines of a text hold a token that JSON does not know; the rest may still be missing. */
function holdsToken(lines: readonly string[]): boolean {
  try {
    JSON.parse(lines.join("\n"));
    return false;
  } catch (error) {
    return UNEXPECTED.test((error as Error).message);
  }
}

/** The engine names no position for an unknown token: the first line with which its complaint appears. */
function lineOfToken(lines: readonly string[]): number {
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holdsToken(lines.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return bad;
}

function lineOf(text: string, message: string): number {
  const lines = text.split("\n");
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  return UNEXPECTED.test(message) ? lineOfToken(lines) : lines.length;
}

/** Where and why a text is not JSON; `message` is what JSON.parse says of it. */
export function brokenJson(file: string, text: string, message: string): ContentProblem {
  const line = lineOf(text, message);
  const there = text.split("\n")[line - 1]?.trim() ?? "";
  const reason = message
    .replace(/(?: in JSON)? at position.*$|, (?:\.\.\.)?".*$/s, "")
    .toLowerCase();
  return {
    file,
    field: `line ${line}`,
    received: there === "" ? "nothing" : shorten(there),
    expected: `JSON: ${reason}`,
    fix: "look at the end of the line before, and there, for a comma, quotation mark or bracket",
  };
}
