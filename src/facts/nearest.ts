function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Advice for a name that was not found: the three known names that are spelt most like it. */
export function nearest(name: string, known: Iterable<string>): string {
  const ranked = [...known]
    .map((candidate) => ({ candidate, d: distance(name, candidate) }))
    .toSorted((a, b) => a.d - b.d || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return ranked.length > 0
    ? `check the spelling; nearest are ${ranked.join(", ")}`
    : "add it first";
}
