import type { z } from "zod";
import { shorten, type ContentProblem } from "./error.ts";

type Issue = z.core.$ZodIssue;

/** A JSON path as an editor reads it: `facts[3].evidence.text`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return text.replace(/^\./, "") || "the whole file";
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Kinds of values in an editor's words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const SIZES: Readonly<Record<string, string>> = { string: " characters", array: " items" };

/** What could stand there. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "only known fields";
    case "invalid_value":
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "a text that is not empty";
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${SIZES[issue.origin] ?? ""}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${SIZES[issue.origin] ?? ""}`;
    case "invalid_key":
      return issue.issues.map(expectation).join("; ");
    case "invalid_union":
      return issue.errors.flat().map(expectation).join(", or ");
    default:
      return issue.message;
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean" || value instanceof Date;
}

function advice(issue: Issue, given: unknown): string {
  if (issue.code === "unrecognized_keys") return `remove or rename ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_key") return "rename the key";
  if (issue.code === "custom" && issue.params?.["fix"]) return String(issue.params["fix"]);
  if (given === undefined) return "add it";
  if (issue.code === "invalid_value") return "choose one of these";
  if (issue.code === "invalid_type" && issue.expected === "string" && isPlain(given))
    return "put it in quotation marks";
  if (issue.code === "invalid_type") return "write a value of this kind";
  return "correct the value";
}

/**
 * A union of objects becomes the issues of the alternative with the fewest, which is the one that
 * an editor most likely meant; a union of plain values stays one issue that names them all.
 */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  if (issue.errors.every((errors) => errors.every(({ path }) => path.length === 0))) return [issue];
  const fewest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return fewest.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

function received(issue: Issue, given: unknown): string {
  if (issue.code === "unrecognized_keys") return issue.keys.map(shorten).join(", ");
  if (issue.code === "invalid_key") return shorten(issue.path.at(-1));
  return given === undefined ? "nothing" : shorten(given);
}

/** What a schema found wrong, in an editor's terms; `prefix` is the path of `data` in its file. */
export function problemsOf(
  file: string,
  data: unknown,
  error: z.ZodError,
  prefix: readonly PropertyKey[] = [],
): ContentProblem[] {
  return error.issues.flatMap(unfold).map((issue) => {
    const given = issue.input !== undefined ? issue.input : at(data, issue.path);
    return {
      file,
      field: pathText([...prefix, ...issue.path]),
      received: received(issue, given),
      expected: expectation(issue),
      fix: advice(issue, given),
    };
  });
}
