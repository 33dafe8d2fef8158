import type { Geography } from "../maps/geography.ts";
import type { County } from "../schemas/place.ts";
import type { Language } from "./language.ts";
import { GROUP_FILLS, NEVER_FILL, YEAR_FILLS } from "./map-colours.ts";

/** How a map sorts the counties: each is in one class, and each class has a fill. */
export interface Classes {
  fills: readonly string[];
  /** The class of a county. */
  of(county: County): number;
  /** Name of a class. */
  name(index: number, language: Language): string;
  /** Whether the classes are areas, whose names stand on the map; else a legend explains them. */
  areas: boolean;
}

/** The six groups. */
export function byGroup({ groups }: Geography): Classes {
  return {
    fills: GROUP_FILLS,
    of: (county) => groups.findIndex(({ id }) => id === county.groups[0]),
    name: (index, language) => language.words(groups[index]!.short),
    areas: true,
  };
}

/** The years in which counties left the national list, in order, and last those never on it. */
export function byYear({ counties }: Geography): Classes {
  const years = counties.flatMap(({ delisted }) => delisted.year ?? []);
  const ordered = [...new Set(years)].toSorted((a, b) => a - b);
  return {
    fills: [...YEAR_FILLS, NEVER_FILL],
    of: ({ delisted }) =>
      delisted.year === null ? ordered.length : ordered.indexOf(delisted.year),
    name: (index, language) => ordered[index]?.toString() ?? language.ui("map.never"),
    areas: false,
  };
}

/** How many counties each class has. */
export function countsOf({ counties }: Geography, classes: Classes): number[] {
  return classes.fills.map((_, i) => counties.filter((county) => classes.of(county) === i).length);
}
