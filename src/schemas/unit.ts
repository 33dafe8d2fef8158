import { z } from "zod";

/** How a number with its unit is written: `{n}` stands for the number. */
const pattern = z.string().includes("{n}");

/** content/units.json, one line a unit. */
export const unit = z.strictObject({
  /** What is measured: only units of one kind convert into each other; dates are formatted as dates. */
  kind: z.enum([
    "date",
    "money",
    "area",
    "mass",
    "count",
    "duration",
    "age",
    "length",
    "rate",
    "share",
    "ratio",
  ]),
  /** English patterns for one and for other numbers: `{n} household`, `{n} households`. */
  en: z.strictObject({ one: pattern, other: pattern }),
  /** Chinese pattern: `{n}户`, `每亩{n}元`. */
  zh: pattern,
  /** The metric unit to show beside it, and how many of it one is (mu: 0.0666667 hectares). */
  metric: z.strictObject({ unit: z.string(), factor: z.number().positive() }).optional(),
  /** A short name for axes, in both languages: `yuan per mu`, `元/亩`. */
  short: z.strictObject({ en: z.string(), zh: z.string() }),
});

/** A unit as the registry holds it. */
export type Unit = z.infer<typeof unit>;

/** The whole registry: units by id (`CNY/mu`, `mu`, `person-time` …). */
export const units = z.record(z.string(), unit);
