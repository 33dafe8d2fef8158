import { shorten, type ContentProblem } from "../content/error.ts";
import type { Document } from "./mdx.ts";

/** A sign of Markdown's emphasis; within a name such as `a_b` an underscore is none. */
const SIGN = /\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/u;

/** How much of the text around a sign is shown. */
const AROUND = 12;

/**
 * Signs of emphasis that readers would see. Markdown does not take `**` after a full stop and before a
 * letter for an end, and Chinese has no space between the two.
 */
export function checkEmphasis(file: string, { texts }: Document): ContentProblem[] {
  return texts.flatMap(({ text, line }) => {
    const sign = SIGN.exec(text);
    if (!sign) return [];
    const { index, 0: found } = sign;
    const at = line + text.slice(0, index).split("\n").length - 1;
    const around = text.slice(Math.max(0, index - AROUND), index + found.length + AROUND);
    return [
      {
        file,
        field: `line ${at}`,
        received: shorten(around.trim()),
        expected: `no ${found} that readers would see`,
        fix: "close the emphasis before the punctuation: **…**。",
      },
    ];
  });
}
