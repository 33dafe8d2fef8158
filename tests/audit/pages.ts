/** The four things that Lighthouse gives marks for, by its own names. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** One of them. */
export type Category = (typeof CATEGORIES)[number];

/** A page that is looked at. */
export interface AuditedPage {
  /** What it is, for the table. */
  name: string;
  /** Its address below the site's. */
  path: string;
  /** Search engines are told to leave it out: Lighthouse takes that for a fault, so it is not asked about them. */
  unlisted?: true;
}

/** One page of each type, in both languages where what is loaded differs: Chinese headings have a face of their own. */
export const PAGES: readonly AuditedPage[] = [
  { name: "front page", path: "" },
  { name: "front page, Chinese", path: "zh/" },
  { name: "story", path: "stories/bachu-melon/" },
  { name: "story, Chinese", path: "zh/stories/bachu-melon/" },
  { name: "story of the map", path: "stories/three-regions/" },
  { name: "chart", path: "charts/bachu-income/" },
  { name: "chart, Chinese", path: "zh/charts/bachu-income/" },
  { name: "map among the charts", path: "charts/regions-map/" },
  { name: "picture of a chart", path: "charts/bachu-income/image/" },
  { name: "gallery", path: "charts/" },
  { name: "gallery, Chinese", path: "zh/charts/" },
  { name: "ledger", path: "data/" },
  { name: "ledger, Chinese", path: "zh/data/" },
  { name: "places", path: "places/" },
  { name: "place", path: "places/653130/" },
  { name: "place, Chinese", path: "zh/places/653130/" },
  { name: "interactive map", path: "map/" },
  { name: "search", path: "search/" },
  { name: "glossary", path: "glossary/" },
  { name: "methods", path: "methods/" },
  { name: "corrections", path: "corrections/" },
  { name: "about", path: "about/" },
  { name: "licence", path: "licence/" },
  { name: "guide to embedding", path: "use-our-charts/" },
  { name: "page that is missing", path: "404.html", unlisted: true },
  { name: "embed of a chart", path: "embed/bachu-income/", unlisted: true },
  { name: "embed of a chart, Chinese", path: "zh/embed/bachu-income/", unlisted: true },
  { name: "embed of a map", path: "embed/regions-map/", unlisted: true },
];
