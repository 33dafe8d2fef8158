import { Ajv } from "ajv";

/** A text that is not empty. */
const text = { type: "string", minLength: 1 } as const;
/** A file beside the descriptor: neither elsewhere nor above it. */
const path = {
  type: "string",
  pattern: String.raw`^(?=^[^./~])(^((?!\.{2}).)*$).*$`,
  not: { pattern: "^[a-z]+:" },
} as const;
const address = { type: "string", pattern: "^https?://[^ ]+$" } as const;
const name = { type: "string", pattern: "^[-a-z0-9._/]+$" } as const;

const field = {
  type: "object",
  required: ["name", "type"],
  additionalProperties: false,
  properties: {
    name: text,
    title: text,
    description: text,
    type: {
      enum: ["string", "number", "integer", "boolean", "date", "datetime", "year", "yearmonth"],
    },
  },
} as const;

const tableSchema = {
  type: "object",
  required: ["fields"],
  additionalProperties: false,
  properties: {
    fields: { type: "array", minItems: 1, items: field },
    primaryKey: { anyOf: [text, { type: "array", minItems: 1, uniqueItems: true, items: text }] },
    missingValues: { type: "array", items: { type: "string" } },
  },
} as const;

const resource = {
  type: "object",
  required: ["name", "path", "profile", "schema"],
  additionalProperties: false,
  properties: {
    name,
    path,
    title: text,
    description: text,
    profile: { const: "tabular-data-resource" },
    format: { const: "csv" },
    mediatype: { type: "string", pattern: "^.+/.+$" },
    encoding: { const: "utf-8" },
    schema: tableSchema,
  },
} as const;

/**
 * What a tabular data package has to be (specs.frictionlessdata.io, Data Package 1 with its tabular
 * profile), as far as ours make use of it: what the specification does not know is refused.
 */
const tabularDataPackage = {
  type: "object",
  required: ["profile", "name", "licenses", "sources", "resources"],
  additionalProperties: false,
  properties: {
    profile: { const: "tabular-data-package" },
    name,
    title: text,
    description: text,
    homepage: address,
    version: text,
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path"],
        additionalProperties: false,
        // A short name of the Open Definition's list.
        properties: {
          name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" },
          path: address,
          title: text,
        },
      },
    },
    contributors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title"],
        additionalProperties: false,
        properties: {
          title: text,
          role: { enum: ["author", "publisher", "maintainer", "wrangler", "contributor"] },
        },
      },
    },
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title"],
        additionalProperties: false,
        properties: { title: text, path: address, email: text },
      },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
} as const;

const validate = new Ajv({ allErrors: true, strict: true }).compile(tabularDataPackage);

/** A column of a resource, as its package describes it. */
export interface DescribedField {
  name: string;
  type: "string" | "number";
}

/** A package that the schema knows. */
export interface DescribedPackage {
  name: string;
  resources: {
    name: string;
    path: string;
    schema: { fields: DescribedField[]; primaryKey?: string; missingValues?: string[] };
  }[];
}

/** What is wrong with a data package, each with its place; nothing where it is valid. */
export function packageProblems(data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || "/"} ${message}`,
  );
}

/** What of a table does not hold what its package promises: columns, types, a key that is unique. */
export function tableProblems(
  rows: readonly (readonly string[])[],
  { path: file, schema }: DescribedPackage["resources"][number],
): string[] {
  const [header = [], ...body] = rows;
  const { fields, primaryKey, missingValues = [""] } = schema;
  const names = fields.map((each) => each.name);
  const problems =
    names.join() === header.join() ? [] : [`${file}: its columns are ${header.join()}`];
  const numbers = fields.flatMap(({ type }, i) => (type === "number" ? [i] : []));
  for (const [i, row] of body.entries()) {
    if (row.length !== header.length) problems.push(`${file}: row ${i} has ${row.length} cells`);
    for (const column of numbers) {
      const cell = row[column] ?? "";
      if (!missingValues.includes(cell) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell))
        problems.push(`${file}: ${cell} is no number`);
    }
  }
  if (primaryKey !== undefined) {
    const keys = body.map((row) => row[names.indexOf(primaryKey)]);
    if (new Set(keys).size < keys.length) problems.push(`${file}: ${primaryKey} is not unique`);
  }
  return problems;
}
