import type { Site } from "../schemas/site.ts";
import type { Source } from "../schemas/source.ts";
import { FIELDS } from "./records.ts";

/** A table beside the figures: a chart's own, in one language. */
export interface TableResource {
  name: string;
  path: string;
  title: string;
  columns: readonly string[];
}

/** What a package describes. */
export interface Packaged {
  /** Lower case, for the package's name. */
  name: string;
  title: string;
  description: string;
  homepage: string;
  /** Path of the CSV of figures, relative to the package. */
  figures: string;
  tables: readonly TableResource[];
  sources: readonly Source[];
}

function figuresResource(path: string) {
  return {
    name: "figures",
    path,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: FIELDS, primaryKey: "id", missingValues: [""] },
  };
}

function tableResource({ name, path, title, columns }: TableResource) {
  return {
    name,
    path,
    title,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: columns.map((column) => ({ name: column, type: "string" })) },
  };
}

/** A Frictionless data package (specs.frictionlessdata.io, tabular): files, columns, licence and sources. */
export function dataPackage(packaged: Packaged, site: Site): object {
  const { name, title, description, homepage, figures, tables, sources } = packaged;
  return {
    profile: "tabular-data-package",
    name,
    title,
    description,
    homepage,
    version: site.dates.updated,
    licenses: [{ name: "CC-BY-4.0", path: site.licence.url, title: site.licence.name }],
    contributors: [{ title: site.publisher.en, role: "publisher" }],
    sources: sources.map((source) => ({
      title: source.title.en,
      ...(source.url === undefined ? {} : { path: source.url }),
    })),
    resources: [figuresResource(figures), ...tables.map(tableResource)],
  };
}
