/** Something that wants to stand at a place on a line and takes a length of it, in px. */
export interface Wanted {
  /** Where it would begin if it were alone. */
  at: number;
  length: number;
}

interface Cluster {
  members: Wanted[];
  start: number;
  length: number;
}

/** The start of a row of members that moves them least, in the sense of least squares. */
function bestStart(members: readonly Wanted[], gap: number): number {
  let offset = 0;
  let sum = 0;
  for (const { at, length } of members) {
    sum += at - offset;
    offset += length + gap;
  }
  return sum / members.length;
}

/**
 * Where things stand on a line so that none covers another: in their order, at least `gap` apart,
 * between `lo` and `hi`, each as near to the place that it wants as the others allow. Where they
 * need more than there is, they begin at `lo` and go on past `hi`.
 */
export function spread(wanted: readonly Wanted[], lo: number, hi: number, gap: number): number[] {
  const clusters: Cluster[] = [];
  const settle = (members: Wanted[]): Cluster => {
    const length = members.reduce((sum, member) => sum + member.length + gap, -gap);
    const start = Math.max(lo, Math.min(hi - length, bestStart(members, gap)));
    return { members, start, length };
  };
  for (const thing of wanted) {
    let cluster = settle([thing]);
    for (let last = clusters.at(-1); last; last = clusters.at(-1)) {
      if (last.start + last.length + gap <= cluster.start) break;
      clusters.pop();
      cluster = settle([...last.members, ...cluster.members]);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ members, start }) => {
    let next = start;
    return members.map(({ length }) => {
      const here = next;
      next += length + gap;
      return here;
    });
  });
}
