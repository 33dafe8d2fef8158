import { explorerFiles } from "../../src/explorer/files.ts";
import type { DetailFile, ExplorerFile } from "../../src/explorer/data.ts";
import { edition } from "../figure/editions.ts";

/** The explorer's files as they are built. */
export const files = explorerFiles(edition.geography, edition.languages.en);

/** The file that the explorer starts with, and the one for near views, as it reads them. */
export const start = JSON.parse(files.start.body) as ExplorerFile;
export const detail = JSON.parse(files.detail.body) as DetailFile;

/** What is known of the counties. */
export const records = start.objects.counties.geometries.map(({ properties }) => properties);
