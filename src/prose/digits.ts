/** Digits as they are typed: ASCII, full width, superscripts, subscripts, fractions, circled numbers. */
const DIGIT = /[\d０-９⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞①-⑳]/u;

/** References that are filled in by the build. */
const REFERENCE = /\{fact:[^}]*\}/g;

/** The first digit typed into a text, with the words around it, or null. */
export function findDigit(text: string): string | null {
  const bare = text.replace(REFERENCE, (whole) => " ".repeat(whole.length));
  const match = DIGIT.exec(bare);
  if (!match) return null;
  const from = Math.max(0, match.index - 20);
  return text.slice(from, match.index + 20).trim();
}
