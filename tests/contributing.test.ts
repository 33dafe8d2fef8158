import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { copyProject, runNode, startDev } from "./commands/project.ts";
import { writeText } from "./files.ts";

const TEXT = readFileSync(join(import.meta.dirname, "../CONTRIBUTING.md"), "utf8");

/** A block of code: its language, the file that it belongs to, what to do with it, and its text. */
interface Block {
  language: string;
  file: string | undefined;
  how: string | undefined;
  text: string;
}

/** The blocks of a Markdown text, in order. */
function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?(?: \((.+)\))?\n([^]*?)^```$/gm)].map(
    ([, language = "", file, how, text = ""]) => ({ language, file, how, text }),
  );
}

const BLOCKS = blocksOf(TEXT);

/** Does in a copy what a block tells a contributor to do. */
function apply(root: string, { file, how, text }: Block): void {
  if (file === undefined || how === "as it stands") return;
  const path = join(root, file);
  if (how === undefined) {
    expect(existsSync(path), `${file} is there already`).toBe(false);
    writeText(root, file, text);
    return;
  }
  const data = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  const added = JSON.parse(text) as Record<string, unknown>;
  if (how === "add to facts") data["facts"] = [...(data["facts"] as unknown[]), added];
  else if (how === "add") Object.assign(data, added);
  else throw new Error(`nobody knows how to "${how}"`);
  writeFileSync(path, JSON.stringify(data));
}

/**
 * The commands of a recipe's block, as Node runs them: `npm test -- -u` is src/commands/test.ts -u.
 * A line with a comment lists a command and is no step.
 */
function commandsIn({ language, text }: Block): string[][] {
  if (language !== "sh") return [];
  return text.split("\n").flatMap((line) => {
    const [, name, rest] = /^npm (?:run (check)|test -- ([^#]+))$/.exec(line) ?? [];
    if (name) return [["src/commands/check.ts"]];
    return rest ? [["src/commands/test.ts", ...rest.split(" ")]] : [];
  });
}

/** What is done at the end of all recipes: each command once, at its last place. */
function last(commands: readonly string[][]): string[][] {
  const once = new Map(commands.toReversed().map((args) => [args.join(" "), args]));
  return [...once.values()].toReversed();
}

test("there are recipes, with commands that check them", () => {
  expect(BLOCKS.filter(({ file }) => file !== undefined).length).toBeGreaterThan(5);
  // The check after each of three recipes; the tests of two charts and of a type.
  expect(BLOCKS.flatMap(commandsIn)).toHaveLength(6);
});

test("what the recipes quote stands there so", () => {
  const quoted = BLOCKS.filter(({ how }) => how === "as it stands");
  expect(quoted.length).toBeGreaterThan(0);
  for (const { file = "", text } of quoted) {
    const path = join(import.meta.dirname, "..", file);
    const { facts } = JSON.parse(readFileSync(path, "utf8")) as { facts: unknown[] };
    expect(facts).toContainEqual(JSON.parse(text));
  }
});

test("whoever follows the recipes has a fact, two charts, a chart type and a story", async () => {
  const root = copyProject("tests");
  for (const block of BLOCKS) apply(root, block);
  for (const args of last(BLOCKS.flatMap(commandsIn))) {
    // oxlint-disable-next-line no-await-in-loop -- they write to the same folders
    const { code, output } = await runNode(root, args);
    if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${output}`);
    if (args.length > 1) expect(output).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  }

  const golden = readdirSync(join(root, "tests/golden"));
  for (const id of ["insurance-counties", "fund-pledge"]) {
    // Five widths in two languages.
    expect(golden.filter((name) => name.startsWith(`${id}.`))).toHaveLength(10);
  }
  const { url, dev } = await startDev(root);
  try {
    await expectShown(url, "insurance-counties", "15 counties", "69 counties");
    await expectShown(url, "fund-pledge", "a planned 10 billion yuan");
    expect(
      (await pageAt(`${url}/stories/insured-counties/`))("#chart-insurance-counties").length,
    ).toBe(1);
  } finally {
    dev.process.kill();
    await dev.ended;
  }
}, 180_000);

async function pageAt(address: string) {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  expect(response.status, address).toBe(200);
  return load(await response.text());
}

/** Expects a chart of the copy in the gallery, on its page with its table to read and to download, and in its embed. */
async function expectShown(url: string, id: string, ...values: string[]): Promise<void> {
  const gallery = await pageAt(`${url}/charts/`);
  expect(gallery(`#chart-${id} svg`).length).toBeGreaterThan(0);
  const page = await pageAt(`${url}/charts/${id}/`);
  const embed = await pageAt(`${url}/zh/embed/${id}/`);
  expect(embed("h1").text()).not.toBe("");
  expect(embed("svg[role=img]").length).toBe(5);
  expect(page("a[href$='data/table-en.csv']").length).toBe(1);
  for (const value of values) expect(page("#table td").text()).toContain(value);
}
