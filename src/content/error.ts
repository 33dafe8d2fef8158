/** What went wrong in one place of the content, and how to mend it. */
export interface ContentProblem {
  /** Path relative to the project's root, with the line where it is known: `content/facts/bachu.json`. */
  file: string;
  /** Where in the file: a JSON path (`facts[3].value`) or the name of a thing (`line 12`). */
  field: string;
  /** What stands there now, shortened. */
  received: string;
  /** What could stand there. */
  expected: string;
  /** What to do, as an instruction to an editor. */
  fix: string;
}

const SHOWN = 5;
const LONGEST = 160;

/** One line of text of at most 160 characters, for showing a received value. */
export function shorten(value: unknown): string {
  const text =
    typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Other people's messages may hold line breaks; a problem takes four lines, whatever it quotes. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function print({ file, field, received, expected, fix }: ContentProblem): string {
  return [
    `${file} › ${field}`,
    `  received  ${oneLine(received)}`,
    `  expected  ${oneLine(expected)}`,
    `  to mend   ${oneLine(fix)}`,
  ].join("\n");
}

/**
 * An error that an editor can mend. Its message is complete: commands print it
 * without a stack trace. Of many problems the first five are shown, so that it
 * fits one screen.
 */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: ContentProblem | readonly ContentProblem[]) {
    const list = "file" in problems ? [problems] : problems;
    const rest = list.length - SHOWN;
    const tail = rest > 0 ? [`… and ${rest} more like these.`] : [];
    super([...list.slice(0, SHOWN).map(print), ...tail].join("\n\n"));
    this.name = "ContentError";
    this.problems = list;
  }
}
