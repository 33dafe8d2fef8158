/** What a spreadsheet could take for a formula (OWASP, CSV injection): it is shown as text instead. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Tells spreadsheets that the file is UTF-8; other readers may stumble over it, so it is an option. */
const BYTE_ORDER_MARK = "\uFEFF";

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180, UTF-8): the first names the columns. `spreadsheet` adds a byte order mark. */
export function csv(
  rows: readonly (readonly (string | number | null)[])[],
  { spreadsheet = false } = {},
): string {
  const lines = rows.map((row) => `${row.map(cell).join(",")}\r\n`);
  return (spreadsheet ? BYTE_ORDER_MARK : "") + lines.join("");
}
