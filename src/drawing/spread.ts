/** A box that wants a place on a line: where its start would best lie, and its size, in px. */
export interface Wanted {
  at: number;
  size: number;
}

interface Run {
  /** Mean of where the run's boxes want its start. */
  mean: number;
  count: number;
}

/**
 * Starts of boxes along a line, in their order, at least `gap` apart and none before `lo`; of all such
 * places those whose squared distances from the wanted ones are least. The last may end beyond `hi`
 * only where they do not all fit.
 */
export function spread(wanted: readonly Wanted[], gap: number, lo: number, hi: number): number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const { size } of wanted) {
    offsets.push(total);
    total += size + gap;
  }
  // Pool adjacent violators: boxes that would push each other move as one run to their mean.
  const runs: Run[] = [];
  for (const [i, { at }] of wanted.entries()) {
    let run: Run = { mean: at - (offsets[i] ?? 0), count: 1 };
    for (let last = runs.at(-1); last && last.mean > run.mean; last = runs.at(-1)) {
      runs.pop();
      const count = last.count + run.count;
      run = { mean: (last.mean * last.count + run.mean * run.count) / count, count };
    }
    runs.push(run);
  }
  const most = Math.max(lo, hi - (total - gap));
  const starts = runs.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return starts.map((start, i) => Math.min(most, Math.max(lo, start)) + (offsets[i] ?? 0));
}
