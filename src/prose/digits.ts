/**
 * Numbers as they are typed: the digits of every script, full width, superscripts, fractions, circled
 * and Roman numerals, 〇. Words for numbers (three, 三区三州) are words.
 */
const DIGIT = /\p{N}/u;

/** References that are filled in by the build. */
const REFERENCE = /\{fact:[^}]*\}/g;

/** A digit in a text. */
export interface FoundDigit {
  /** The digit with the words around it, on its line. */
  around: string;
  /** Where in the text it stands. */
  index: number;
}

/** The first digit typed into a text, or null. */
export function findDigit(text: string): FoundDigit | null {
  const bare = text.replace(REFERENCE, (whole) => " ".repeat(whole.length));
  const match = DIGIT.exec(bare);
  if (!match) return null;
  const { index } = match;
  const line = text.slice(text.lastIndexOf("\n", index) + 1).split("\n", 1)[0] ?? "";
  const at = index - text.lastIndexOf("\n", index) - 1;
  return { around: line.slice(Math.max(0, at - 20), at + 20).trim(), index };
}
