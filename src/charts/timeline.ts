import type { Element } from "hast";
import { s } from "hastscript";
import { z } from "zod";
import { defineChart } from "../drawing/chart-type.ts";
import {
  dating,
  datingClaimant,
  datingFact,
  datingText,
  extentsOf,
  isAbout,
} from "../drawing/dating.ts";
import type { Language } from "../drawing/language.ts";
import type { Refs } from "../drawing/refs.ts";
import { bracketsElement, stretchElement, type Stretch } from "../drawing/stretched.ts";
import { ACCENT, haloed, INK, px, RULE, svgRoot } from "../drawing/svg.ts";
import { withKey } from "../drawing/timeline-key.ts";
import { layoutRows } from "../drawing/timeline-rows.ts";
import type { Entry, Lane, Point, TimelineLayout } from "../drawing/timeline.ts";

/** Events and spans of time on lanes, each drawn as long as its date is known. */
const options = (refs: Refs) =>
  z.strictObject({
    /** What belongs together, from top to bottom. */
    lanes: z
      .array(
        z.strictObject({
          /** What the lane is about; left out where the title says it. */
          label: refs.words.optional(),
          /** Its events, in any order. */
          events: z
            .array(
              z.strictObject({
                /** What happened, without its date. */
                label: refs.words,
                /** When; more than one where accounts of it disagree. */
                dates: z.array(dating(refs)).min(1).max(3),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  });

type Data = z.infer<ReturnType<typeof options>>;

/** The lanes with an entry for each account of each event, in the order of time. */
function lanesOf({ lanes }: Data, language: Language): Lane[] {
  let event = 0;
  return lanes.map(({ label, events }) => {
    const entries = events.flatMap((what) => {
      event += 1;
      const own = what.dates.map((dated): Entry => {
        const [from, to] = extentsOf(dated);
        return {
          event,
          from,
          to,
          claimant: datingClaimant(dated),
          planned: "lasting" in dated && dated.lasting.qualifier === "planned",
          about: isAbout(dated),
          reading: dated.reading,
          when: datingText(dated, language),
          label: null,
          who: dated.who ? language.words(dated.who) : null,
        };
      });
      const inOrder = own.toSorted(byTime);
      return inOrder.map((entry, i) =>
        i > 0 ? entry : { ...entry, label: language.words(what.label) },
      );
    });
    return { name: label ? language.words(label) : null, entries: ordered(entries) };
  });
}

function byTime(a: Entry, b: Entry): number {
  return a.from.start - b.from.start || a.from.end - b.from.end;
}

/** Events in the order of their first dates; accounts of one event stay together. */
function ordered(entries: readonly Entry[]): Entry[] {
  const groups = [...Map.groupBy(entries, ({ event }) => event).values()];
  return groups.toSorted(([a], [b]) => (a && b ? byTime(a, b) : 0)).flat();
}

function line(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}`;
}

function spanElement({ from, to, at, claimant }: Stretch): Element {
  const ours = claimant === "us" ? { strokeDashArray: "4 3" } : {};
  return s("path", {
    d: line([
      [from, at],
      [to, at],
    ]),
    stroke: claimant === "company" ? ACCENT : INK,
    strokeWidth: 2.5,
    ...ours,
  });
}

/** Timeline: what happened when, as closely as anyone says. */
export default defineChart<Data, TimelineLayout>({
  options,
  legend: ["claimants"],

  layout(data, width, language) {
    const lanes = lanesOf(data, language);
    const layout = layoutRows(lanes, width, language);
    return withKey(
      layout,
      lanes.flatMap(({ entries }) => entries),
      language,
    );
  },

  render(layout, frame) {
    const { width, height, rules, ties, spans, marks, about, texts } = layout;
    return svgRoot(frame.id, width, height, frame.label, [
      s("path", { d: rules.map(line).join(""), stroke: RULE }),
      s("path", {
        d: ties.map(line).join(""),
        fill: "none",
        stroke: INK,
        strokeWidth: 1.5,
        strokeDashArray: "1.5 3",
      }),
      ...spans.map(spanElement),
      ...marks.map(stretchElement),
      ...about.map(bracketsElement),
      haloed(texts),
    ]);
  },

  table({ lanes }, language) {
    const named = lanes.some(({ label }) => label);
    const columns = ["table.event", "table.when", "table.who"].map((key) => language.ui(key));
    return {
      columns: named ? [...columns, language.ui("table.lane")] : columns,
      rows: lanes.flatMap((lane) =>
        lane.events.flatMap(({ label, dates }) =>
          dates.map((dated) => {
            const claimant = language.ui(`claimant.${datingClaimant(dated)}`);
            const cells = [
              { text: language.words(label) },
              { text: datingText(dated, language), fact: datingFact(dated)?.id },
              { text: dated.who ? language.words(dated.who) : claimant },
            ];
            return named
              ? [...cells, { text: lane.label ? language.words(lane.label) : "" }]
              : cells;
          }),
        ),
      ),
    };
  },

  summary({ lanes }, language) {
    const list = lanes
      .flatMap(({ events }) => events)
      .map(({ label, dates }) => {
        const when = dates.map((dated) => {
          const text = datingText(dated, language);
          const who = dated.who && language.words(dated.who);
          return who ? language.ui("timeline.says", { when: text, who }) : text;
        });
        const what = language.words(label);
        return language.ui("summary.item", { what, value: when.join(language.ui("timeline.or")) });
      });
    return language.ui("summary.timeline", {
      list: list.join(language.ui("summary.listSeparator")),
    });
  },
});
