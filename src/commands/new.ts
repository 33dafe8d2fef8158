import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { KINDS, type Answers, type Field, type Kind } from "../editor/fields.ts";
import { make, type NewFile } from "../editor/make.ts";
import { storyNote } from "../editor/story.ts";
import { checkContent } from "./check.ts";
import { CommandError, run } from "./run.ts";
import { today } from "./today.ts";

const isKind = (name: string): name is Kind => name in KINDS;

/** What stands on the command line: the thing to make and the answers given as flags. Throws a CommandError. */
export function readFlags(args: readonly string[]): { kind: Kind; answers: Answers } {
  const [kind = "", ...flags] = args;
  if (!isKind(kind)) {
    throw new CommandError(
      `What shall be made? One of ${Object.keys(KINDS).join(", ")}, for example: npm run new chart`,
    );
  }
  const names = KINDS[kind].map(({ name }) => name);
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return { kind, answers: parseArgs({ args: [...flags], options }).values as Answers };
  } catch (error) {
    const list = names.map((name) => `--${name}`).join(" ");
    throw new CommandError(`${(error as Error).message}\nA ${kind} takes ${list}.`);
  }
}

function question({ ask, choices, optional }: Field): string {
  const hint = choices ? ` (${choices.join(", ")})` : optional ? " (may be left empty)" : "";
  return `${ask}${hint}: `;
}

/** Asks until the answer fits. */
async function askFor(field: Field, terminal: Interface): Promise<string> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answer = (await terminal.question(question(field))).trim();
    if (answer === "" ? field.optional : (field.choices?.includes(answer) ?? true)) return answer;
  }
}

/** The answers that are still missing, asked at the terminal; without one a CommandError names the flags. */
async function complete(kind: Kind, given: Answers): Promise<Answers> {
  const fields: readonly Field[] = KINDS[kind];
  const missing = fields.filter(({ name }) => given[name] === undefined);
  const needed = missing.filter(({ optional }) => !optional);
  if (needed.length === 0) return given;
  if (!process.stdin.isTTY) {
    const flags = needed.map((field) => `--${field.name}  ${question(field).slice(0, -2)}`);
    throw new CommandError(`A ${kind} needs these too:\n${flags.join("\n")}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<string, string> = { ...given };
  for (const field of missing) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answer = await askFor(field, terminal);
    if (answer !== "") answers[field.name] = answer;
  }
  terminal.close();
  return answers;
}

/** Writes the files, formatted, and proves the whole content; where it does not hold, everything is as before. */
export async function writeChecked(root: string, files: readonly NewFile[]): Promise<void> {
  const before = files.map(({ path }) => {
    const file = join(root, path);
    return [file, existsSync(file) ? readFileSync(file) : null] as const;
  });
  try {
    for (const { path, text } of files) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      // oxlint-disable-next-line no-await-in-loop -- a file or two
      const style = { ...(await resolveConfig(file)), filepath: file };
      // oxlint-disable-next-line no-await-in-loop -- a file or two
      writeFileSync(file, path.endsWith(".json") ? await format(text, style) : text);
    }
    await checkContent(root);
  } catch (error) {
    for (const [file, bytes] of before) {
      if (bytes) writeFileSync(file, bytes);
      else rmSync(file, { force: true });
    }
    throw error;
  }
}

/** A word as a shell reads it; what means something to a shell is quoted. */
const shellWord = (text: string) =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The command that gives these answers again, for the kind's questions in their order. */
export function commandFor(kind: Kind, answers: Answers): string {
  const flags = KINDS[kind].flatMap(({ name }) => {
    const answer = answers[name];
    return answer === undefined ? [] : [shellWord(`--${name}=${answer}`)];
  });
  return ["npm run new", kind, "--", ...flags].join(" ");
}

/** What an editor may do next. */
function nextStep(kind: Kind, id: string): string | null {
  if (kind === "story") return storyNote(id);
  return kind === "chart" ? `Look at it: npm run dev, then /charts/${id}/proof/` : null;
}

if (import.meta.main) {
  // Whatever goes wrong, nobody answers twice.
  let again: string | null = null;
  await run(async () => {
    const root = process.cwd();
    const { kind, answers: given } = readFlags(process.argv.slice(2));
    const answers = await complete(kind, given);
    again = commandFor(kind, answers);
    const files = make(root, kind, answers, today());
    await writeChecked(root, files);
    again = null;
    for (const { path } of files) console.log(path);
    const next = nextStep(kind, answers["id"] ?? "");
    if (next) console.log(next);
  });
  if (again) console.error(`Nothing was written. Your answers once more, to be mended:\n${again}`);
}
