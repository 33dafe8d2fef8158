import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
} from "fast-check";
import { test } from "vitest";
import timeline from "../../src/charts/timeline.ts";
import type { ResolvedFact } from "../../src/facts/types.ts";
import { claimant as claimants, type Words } from "../../src/schemas/words.ts";
import { dataOf, date, languages, number, someWords } from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

const none = { nil: undefined };

const someDate = record({
  year: integer({ min: 1990, max: 2040 }),
  month: option(integer({ min: 1, max: 12 }), none),
  day: option(integer({ min: 1, max: 28 }), none),
  claimant: constantFrom(...claimants.options),
  months: option(integer({ min: 1, max: 30 }), none),
  named: boolean(),
});

const someEvent = record({
  label: someWords,
  who: someWords,
  dates: array(someDate, { minLength: 1, maxLength: 3 }),
});

const someLane = record(
  { label: someWords, events: array(someEvent, { minLength: 1, maxLength: 4 }) },
  { requiredKeys: ["events"] },
);

type SomeDate = typeof someDate extends Arbitrary<infer T> ? T : never;

/** A made-up date as options have it; its facts are added to `facts`. */
function dating({ year, month, day, claimant, months }: SomeDate, facts: ResolvedFact[]): object {
  const parts = [year, month, month && day].filter((part) => part !== undefined);
  const id = `test.made-${facts.length}`;
  facts.push(date(id, parts.map((part) => String(part).padStart(2, "0")).join("-"), { claimant }));
  if (months === undefined) return { at: id };
  facts.push(number(`${id}-months`, months, { unit: "months", claimant }));
  return { from: id, lasting: `${id}-months` };
}

test("whatever happened whenever, the drawing is sound", () => {
  assert(
    property(array(someLane, { minLength: 1, maxLength: 3 }), (lanes) => {
      const facts: ResolvedFact[] = [];
      const eventOf = (what: { label: Words; who: Words; dates: SomeDate[] }) => ({
        label: what.label,
        dates: what.dates.map((one) => ({
          ...dating(one, facts),
          ...(one.named ? { who: what.who } : {}),
        })),
      });
      const options = {
        lanes: lanes.map((lane) => ({ ...lane, events: lane.events.map(eventOf) })),
      };
      const data = dataOf(timeline, facts, options);
      expectSound(timeline, data, languages.en);
      expectSound(timeline, data, languages.zh);
    }),
    { numRuns: 40 },
  );
});
