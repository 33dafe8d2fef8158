import type { Qualifier } from "../schemas/fact.ts";

/** What is known of a number: it lies between `lo` and `hi`; an open end is not reached. Infinity: no bound. */
export interface Interval {
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
}

/** How a number was written: the size of one unit of its last stated digit, and whether as a rounded magnitude (1.6 亿, 35 million, 8.2 %). */
export interface Stated {
  step: number;
  magnitude: boolean;
}

const closed = (lo: number, hi: number): Interval => ({ lo, hi, loOpen: false, hiOpen: false });

/**
 * The interval that a stated number stands for, with u = one unit of its last stated digit:
 * exact is x ± u/2 for a rounded magnitude (35亿) and [x, x] for a count written out; over is [x, ∞);
 * nearly is (x − u, x]; about is x ± u; up-to is (0, x]; under is (0, x). Average and planned keep their word: null.
 */
export function boundsOf(value: number, qualifier: Qualifier, stated: Stated): Interval | null {
  const u = stated.step;
  switch (qualifier) {
    case "exact":
      return stated.magnitude ? closed(value - u / 2, value + u / 2) : closed(value, value);
    case "over":
      return { lo: value, hi: Infinity, loOpen: false, hiOpen: true };
    case "nearly":
      return { lo: value - u, hi: value, loOpen: true, hiOpen: false };
    case "about":
      return closed(value - u, value + u);
    case "up-to":
      return { lo: 0, hi: value, loOpen: true, hiOpen: false };
    case "under":
      return { lo: 0, hi: value, loOpen: true, hiOpen: true };
    case "average":
    case "planned":
      return null;
  }
}

/** The operations of derived facts. */
export type Operation = "ratio" | "product" | "sum" | "difference" | "share";

/** The value of an operation over exact numbers; share is in percent. */
export function compute(op: Operation, values: readonly number[]): number {
  const [first = NaN, second = NaN] = values;
  switch (op) {
    case "ratio":
      return first / second;
    case "share":
      return (first / second) * 100;
    case "difference":
      return first - second;
    case "sum":
      return values.reduce((total, value) => total + value, 0);
    case "product":
      return values.reduce((total, value) => total * value, 1);
  }
}

function add(a: Interval, b: Interval): Interval {
  return {
    lo: a.lo + b.lo,
    hi: a.hi + b.hi,
    loOpen: a.loOpen || b.loOpen,
    hiOpen: a.hiOpen || b.hiOpen,
  };
}

function negate(a: Interval): Interval {
  return { lo: -a.hi, hi: -a.lo, loOpen: a.hiOpen, hiOpen: a.loOpen };
}

/** Product of two ends that are not negative: nothing of anything is nothing, whether reached or not. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function multiply(a: Interval, b: Interval): Interval {
  // A closed zero is reached whatever the other number is.
  const reachesZero = (a.lo === 0 && !a.loOpen) || (b.lo === 0 && !b.loOpen);
  const hi = times(a.hi, b.hi);
  return {
    lo: times(a.lo, b.lo),
    hi,
    loOpen: !reachesZero && (a.loOpen || b.loOpen),
    hiOpen: hi > 0 && (a.hiOpen || b.hiOpen),
  };
}

function divide(a: Interval, b: Interval): Interval {
  const hi = a.hi === 0 ? 0 : a.hi / b.lo;
  return {
    lo: a.lo / b.hi,
    hi,
    loOpen: !(a.lo === 0 && !a.loOpen) && (a.loOpen || b.hiOpen),
    hiOpen: hi > 0 && (b.lo === 0 || a.hiOpen || b.loOpen),
  };
}

/**
 * The interval of an operation over intervals. Products and ratios are of numbers that cannot be
 * negative (people, money, land), and nothing is divided by zero: a RangeError says what is wrong.
 */
export function propagate(op: Operation, operands: readonly Interval[]): Interval {
  const [first, ...rest] = operands as [Interval, ...Interval[]];
  if (op === "sum") return rest.reduce(add, first);
  if (op === "difference") return rest.map(negate).reduce(add, first);
  const negative = operands.find((interval) => interval.lo < 0);
  if (negative) throw new RangeError(`an operand that reaches below zero (${negative.lo})`);
  if (op === "product") return rest.reduce(multiply, first);
  if (rest.some(({ hi }) => hi === 0)) throw new RangeError("a division by zero");
  const quotient = rest.reduce(divide, first);
  return op === "share" ? multiply(quotient, closed(100, 100)) : quotient;
}

/** `value` to so many significant digits, as printed. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The nearest number of so many significant digits that is not below (`up`) or not above (`down`) `value`. */
function roundTowards(value: number, digits: number, towards: "up" | "down"): number {
  const rounded = roundTo(value, digits);
  const beyond = towards === "up" ? rounded >= value : rounded <= value;
  // Arithmetic on decimals leaves dust: 0.30000000000000004 is 0.30, not 0.31.
  if (beyond || Math.abs(rounded - value) <= Math.abs(value) * 1e-12) return rounded;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return roundTo(rounded + (towards === "up" ? step : -step), digits);
}

/** How a derived figure may be printed, and why not more firmly. */
export interface Statement {
  /** `exact`: both bounds lie within the rounding. `under`, `over`: one side is known, rounded to its safe side. Else `about`. */
  qualifier: "exact" | "under" | "over" | "about";
  /** The number to print, already rounded. */
  value: number;
  /** Why it is only `about`: nothing bounds it, the bounds are wider than the rounding, or an operand is an average. */
  reason: "unbounded" | "wide" | "unqualified" | null;
}

/** How a derived value may be stated, given its bounds (null where an operand is an average or a plan). */
export function statement(value: number, bounds: Interval | null, digits: number): Statement {
  const rounded = roundTo(value, digits);
  const about = (reason: Statement["reason"]): Statement => ({
    qualifier: "about",
    value: rounded,
    reason,
  });
  if (!bounds) return about("unqualified");
  const lowKnown = Number.isFinite(bounds.lo) && !(bounds.lo === 0 && bounds.loOpen);
  const highKnown = Number.isFinite(bounds.hi);
  if (lowKnown && highKnown) {
    const same = roundTo(bounds.lo, digits) === rounded && roundTo(bounds.hi, digits) === rounded;
    return same ? { qualifier: "exact", value: rounded, reason: null } : about("wide");
  }
  if (highKnown)
    return { qualifier: "under", value: roundTowards(bounds.hi, digits, "up"), reason: null };
  if (lowKnown)
    return { qualifier: "over", value: roundTowards(bounds.lo, digits, "down"), reason: null };
  return about("unbounded");
}
