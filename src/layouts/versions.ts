import type { Part, Version } from "../schemas/version.ts";
import { readVersionFiles } from "../content/versions.ts";
import { changedParts, versionToday as findToday } from "../versions/shows.ts";
import { edition } from "./site.ts";

/** Ids of charts that are gone from content/charts and answer at their versions. */
export const withdrawn: readonly string[] = [...edition.versions.keys()].filter(
  (id) => !edition.charts.has(id),
);

/** A version beside those before it. */
export interface ListedVersion {
  version: Version;
  /** What it changed against the version before; null for the first. */
  changed: Part[] | null;
  /** Whether the chart shows the same today. */
  now: boolean;
}

const found = new Map<string, Version | null>();

/** The version that shows what the chart shows today, where it was frozen; null for a chart that is gone. */
export function versionToday(id: string): Version | null {
  const chart = edition.charts.get(id);
  if (!chart || !edition.versions.has(id)) return null;
  const version = found.get(id) ?? findToday(chart, edition).version;
  found.set(id, version);
  return version;
}

/** The versions of a chart, the newest first. */
export function versionsOf(id: string): ListedVersion[] {
  const versions = edition.versions.get(id) ?? [];
  const today = versionToday(id);
  return versions.map((version, i) => {
    const before = versions[i + 1];
    const changed = before ? changedParts(version.parts, before.parts) : null;
    return { version, changed, now: version === today };
  });
}

/** A file of a version: its path below the version's page in one language, and its bytes. */
export interface VersionedFile {
  version: Version;
  path: string;
  bytes: Uint8Array;
}

/** Every file of every version that belongs to pages of a language, as they were frozen. */
export function versionFiles(locale: string): VersionedFile[] {
  return [...edition.versions.values()].flat().flatMap((version) =>
    [...readVersionFiles(edition.root, version)].flatMap(([path, bytes]) => {
      const [folder, ...rest] = path.split("/");
      return folder === locale ? [{ version, path: rest.join("/"), bytes }] : [];
    }),
  );
}
