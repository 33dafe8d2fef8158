import { parse } from "csv-parse/sync";
import { array, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/exports/csv.ts";

describe("a CSV", () => {
  test("ends each line as RFC 4180 asks and quotes only where needed", () => {
    expect(
      csv([
        ["id", "label"],
        ["a.b", 'so-called "melon", fresh'],
      ]),
    ).toBe('id,label\r\na.b,"so-called ""melon"", fresh"\r\n');
  });

  test("leaves an unknown value empty", () => {
    expect(csv([[null, 400, ""]])).toBe(",400,\r\n");
  });

  test("has a byte order mark only for spreadsheets", () => {
    expect(csv([["瓜"]]).startsWith("\uFEFF")).toBe(false);
    expect(csv([["瓜"]], { spreadsheet: true }).startsWith("\uFEFF瓜")).toBe(true);
  });

  test.each(["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx"])("shows the formula %j as text", (text) => {
    expect(parse(csv([[text]]))).toEqual([[`'${text}`]]);
  });

  test("leaves a negative number a number", () => {
    expect(csv([[-5, "-0.5"]])).toBe("-5,-0.5\r\n");
  });

  test("is read back by a strict parser as it was written, formulas aside", () => {
    const text = string().filter((value) => !/^[=+\-@\t\r]/.test(value));
    const rows = array(array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    assert(
      property(rows, (table) => {
        expect(parse(csv(table), { record_delimiter: "\r\n", skip_empty_lines: false })).toEqual(
          table,
        );
      }),
    );
  });
});
