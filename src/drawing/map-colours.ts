import { INK, PAPER } from "./svg.ts";

/** The six groups' fills, in the order of content/places/groups.json (styles/tokens-late.css). */
export const GROUP_FILLS = [
  "var(--map-1,#C3BFE0)",
  "var(--map-2,#F2D79E)",
  "var(--map-3,#DF9778)",
  "var(--map-4,#8CB9AD)",
  "var(--map-5,#B4707C)",
  "var(--map-6,#6489AD)",
] as const;

/** Fills of ordered years, the earliest first. */
export const YEAR_FILLS = [
  "var(--year-1,#F9E8C4)",
  "var(--year-2,#B2C38A)",
  "var(--year-3,#66A388)",
  "var(--year-4,#2F7B85)",
  "var(--year-5,#295074)",
] as const;

/** Land around a map's subject. */
export const LAND = "var(--land,#EDE6D8)";

/** Borders of the land around. */
export const LAND_LINE = "var(--land-line,#D9CFBD)";
/** Borders of counties, on their fills. */
export const COUNTY_LINE = "var(--county-line,#FFFDF8)";
/** Outlines of groups and of what a map is about, and that area on the country's map in the corner. */
export const EDGE = "var(--map-edge,#5B5145)";
/** Counties outside an ordered scale. */
export const NEVER_FILL = "var(--year-none,#FFFFFF)";
/** What a map is about: a county on a locator. */
export const HERE = "var(--map-here,#D98A63)";
/** The area that it belongs to. */
export const AROUND = "var(--map-around,#F6DFCB)";
/** The part of the country that a locator's small map tints. */
export const PART = "var(--map-part,#A7A9C2)";
/** Under a name that stands on fills of several colours. */
export const PIN_HALO = PAPER;
/** Dots of places, by what the stories tell of there. */
export const DOT_FILLS = {
  melon: "var(--melon,#C8601A)",
  rice: "var(--rice,#3B7A57)",
  buckthorn: "var(--buckthorn,#A3260F)",
  ink: INK,
} as const;
