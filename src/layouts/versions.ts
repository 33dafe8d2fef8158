import type { Part, Version } from "../schemas/version.ts";
import { changedParts, partsOf } from "../versions/shows.ts";
import { hashOf, readVersionFiles } from "../versions/store.ts";
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

const hashes = new Map<string, string>();

/** The hash of what a chart shows today, or null for one that is gone. */
function hashToday(id: string): string | null {
  const chart = edition.charts.get(id);
  if (!chart) return null;
  const hash = hashes.get(id) ?? hashOf(partsOf(chart, edition));
  hashes.set(id, hash);
  return hash;
}

/** The versions of a chart, the newest first. */
export function versionsOf(id: string): ListedVersion[] {
  const versions = edition.versions.get(id) ?? [];
  if (versions.length === 0) return [];
  const today = hashToday(id);
  return versions.map((version, i) => {
    const before = versions[i + 1];
    const changed = before ? changedParts(version.parts, before.parts) : null;
    return { version, changed, now: version.hash === today };
  });
}

/** The version that shows what the chart shows today, where it was frozen. */
export function versionToday(id: string): Version | null {
  return versionsOf(id).find(({ now }) => now)?.version ?? null;
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
