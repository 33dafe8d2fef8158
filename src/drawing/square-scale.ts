/** Square metres of the units of area in content/units.json. */
const SQUARE_METRES: Readonly<Record<string, number>> = {
  m2: 1,
  mu: 2000 / 3,
  ha: 10_000,
  km2: 1_000_000,
};

/** The side of a square whose area is to `largest`² as `value` is to `max`. */
export function sideOf(value: number, max: number, largest: number): number {
  return max > 0 ? largest * Math.sqrt(value / max) : 0;
}

/**
 * How many px a metre is where a square of `value` has a side of so many px; null where the unit is
 * no area, or the square has none.
 */
export function pxPerMetre(value: number, unit: string, side: number): number | null {
  const metres = Math.sqrt(value * (SQUARE_METRES[unit] ?? 0));
  return metres > 0 ? side / metres : null;
}
