import { median } from "d3";
import type { Load } from "./measure.ts";
import { kib, markdownTable } from "../../src/commands/readme.ts";
import type { Subject } from "./subjects.ts";

const KIB = 1024;

/** A subject and its loads: ours, the reference's, and each peer's. */
export interface Result {
  subject: Subject;
  ours: Load[];
  reference: Load[];
  peers: Load[][];
}

const middle = (loads: readonly Load[], key: keyof Load) => median(loads, (one) => one[key]) ?? 0;
const milliseconds = (time: number) => `${Math.round(time)} ms`;

/** What counts as painted: the drawing of an embed, the largest part of a page of prose. */
const paintOf = ({ path }: Subject) => (path.startsWith("/stories/") ? "largest" : "painted");

/** How much later ours is painted than the reference. */
function ratioOf({ subject, ours, reference }: Result): number {
  const key = paintOf(subject);
  return middle(ours, key) / middle(reference, key);
}

/** The table of our pages with their budgets, beside their references. */
export function subjectTable(results: readonly Result[]): string {
  return markdownTable(
    [
      "page",
      "on the wire",
      "reference",
      "requests",
      "script",
      "layout shift",
      "painted",
      "beside the reference",
    ],
    results.map((result) => {
      const { subject, ours, reference } = result;
      return [
        subject.name,
        `${kib(middle(ours, "bytes"))} (≤ ${subject.kilobytes})`,
        kib(middle(reference, "bytes")),
        `${middle(ours, "requests")}`,
        kib(middle(ours, "script")),
        middle(ours, "shift").toFixed(3),
        milliseconds(middle(ours, paintOf(subject))),
        `${ratioOf(result).toFixed(2)} × the ${subject.referenceName} (≤ ${subject.ratio})`,
      ];
    }),
  );
}

/** The table of a subject beside other libraries that draw the same; none where there are no others. */
export function peerTable({ subject, ours, reference, peers }: Result): string[] {
  if (peers.length === 0) return [];
  const own = middle(ours, "painted");
  const row = (name: string, loads: readonly Load[]) => [
    name,
    kib(middle(loads, "bytes")),
    `${middle(loads, "requests")}`,
    kib(middle(loads, "script")),
    milliseconds(middle(loads, "painted")),
    `${(middle(loads, "painted") / own).toFixed(2)} ×`,
  ];
  const table = markdownTable(
    [
      `the same as the ${subject.name}`,
      "on the wire",
      "requests",
      "script",
      "painted",
      "beside ours",
    ],
    [
      row("Three Harvests", ours),
      row(`the ${subject.referenceName}`, reference),
      ...subject.peers.map(({ name }, i) => row(name, peers[i] ?? [])),
    ],
  );
  return [table];
}

/** What goes over a budget, in words. */
export function overruns(result: Result): string[] {
  const { subject, ours } = result;
  const ratio = ratioOf(result);
  return [
    middle(ours, "bytes") > subject.kilobytes * KIB ? `${subject.name}: too many bytes` : "",
    middle(ours, "script") > subject.scriptKilobytes * KIB
      ? `${subject.name}: too much script`
      : "",
    ratio > subject.ratio ? `${subject.name}: painted ${ratio.toFixed(2)} times as late` : "",
  ].filter(Boolean);
}
