import { median } from "d3";
import type { Opening, Openings } from "./map-opening.ts";
import { markdownTable } from "../../src/commands/readme.ts";

const KIB = 1024;
/** The most that the page, and what is ours besides the engine, may weigh, in KiB; and the most that the opening may take, as a multiple of the bare map's. */
const BUDGET = { page: 60, engine: 372, own: 40, ratio: 1.15 } as const;

const middle = (all: readonly Opening[], key: keyof Opening) => median(all, (one) => one[key]) ?? 0;
const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`;

/** The table of the README, ours beside the bare map. */
export function openingTable({ ours, bare }: Openings): string {
  const row = (name: string, all: readonly Opening[], budget: boolean) => [
    name,
    ...(["page", "engine", "own"] as const).map(
      (key) => `${kib(middle(all, key))}${budget ? ` (≤ ${BUDGET[key]})` : ""}`,
    ),
    `${Math.round(middle(all, "ready"))} ms`,
    budget
      ? `${(middle(ours, "ready") / middle(bare, "ready")).toFixed(2)} × (≤ ${BUDGET.ratio})`
      : "1",
  ];
  return markdownTable(
    ["interactive map", "page", "engine", "besides", "from the press to the map", "beside it"],
    [row("ours", ours, true), row("bare MapLibre, the same data", bare, false)],
  );
}

/** What goes over a budget, in words. */
export function openingOverruns({ ours, bare }: Openings): string[] {
  const ratio = middle(ours, "ready") / middle(bare, "ready");
  return [
    ...(["page", "engine", "own"] as const)
      .filter((key) => middle(ours, key) > BUDGET[key] * KIB)
      .map((key) => `the interactive map: ${key}: ${kib(middle(ours, key))}`),
    ...(ratio > BUDGET.ratio
      ? [`the interactive map: ready ${ratio.toFixed(2)} times as late`]
      : []),
  ];
}
