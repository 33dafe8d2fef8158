import { loadEdition, type Edition } from "../figure/edition.ts";
import type { BoundChart } from "../figure/bind.ts";
import type { Part, Version } from "../schemas/version.ts";
import { changedParts, versionToday } from "./shows.ts";

/** A chart that shows something else than its last version. */
export interface ChangedChart {
  id: string;
  /** Its last version. */
  last: Pick<Version, "number" | "date">;
  changed: Part[];
  /** Whether a correction since then names it. */
  corrected: boolean;
}

/** How the charts stand to their versions. */
export interface Release {
  changed: ChangedChart[];
  /** Ids of charts that were never frozen. */
  unfrozen: string[];
  /** Ids of charts that are as they were frozen. */
  frozen: string[];
  /** Ids of charts that are gone, and answer at their versions alone. */
  withdrawn: string[];
}

/** What changed in a chart since its last version, or null where it is as it was frozen. */
function changeOf(chart: BoundChart, edition: Edition, last: Version): ChangedChart | null {
  const { parts, hash } = versionToday(chart, edition);
  if (hash === last.hash) return null;
  const changed = changedParts(parts, last.parts);
  const corrected = chart.corrected !== null && chart.corrected >= last.date;
  return { id: chart.id, last: { number: last.number, date: last.date }, changed, corrected };
}

/** Compares every chart of the content below `root` with its last version. */
export function releaseOf(root: string): Release {
  const edition = loadEdition(root);
  const release: Release = { changed: [], unfrozen: [], frozen: [], withdrawn: [] };
  for (const chart of edition.charts.values()) {
    const last = edition.versions.get(chart.id)?.[0];
    if (!last) {
      release.unfrozen.push(chart.id);
      continue;
    }
    const change = changeOf(chart, edition, last);
    if (change) release.changed.push(change);
    else release.frozen.push(chart.id);
  }
  const gone = [...edition.versions.keys()].filter((id) => !edition.charts.has(id));
  return { ...release, withdrawn: gone };
}
