import { z } from "zod";
import { ContentError, shorten } from "../content/error.ts";
import { listFiles, readJson } from "../content/read.ts";
import type { Ledger } from "../facts/load.ts";
import { nearest } from "../facts/nearest.ts";
import { fillWords, ReferenceProblem } from "../facts/template.ts";
import { correction, type Correction } from "../schemas/correction.ts";
import type { Words } from "../schemas/words.ts";

const FILE = "content/corrections.json";

function checkNames(field: string, given: readonly string[], known: readonly string[]): void {
  for (const [i, name] of given.entries()) {
    if (known.includes(name)) continue;
    throw new ContentError({
      file: FILE,
      field: `${field}[${i}]`,
      received: shorten(name),
      expected: "the name of a story or chart of the site",
      fix: nearest(name, known),
    });
  }
}

function fill(field: string, text: Words, { facts, units }: Ledger): Words {
  try {
    return fillWords(text, facts, units);
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    throw new ContentError({ file: FILE, field, received, expected, fix });
  }
}

/** Reads the log of corrections, figures filled in. Throws a ContentError for a story or chart that does not exist. */
export function loadCorrections(
  root: string,
  ledger: Ledger,
  charts: readonly string[],
): Correction[] {
  const stories = listFiles(root, "content/stories/en", ".mdx").map((name) => name.slice(0, -4));
  return readJson(root, FILE, z.array(correction)).map((entry, i) => {
    checkNames(`[${i}].stories`, entry.stories, stories);
    checkNames(`[${i}].charts`, entry.charts, charts);
    return { ...entry, text: fill(`[${i}].text`, entry.text, ledger) };
  });
}
