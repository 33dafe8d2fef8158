import { z } from "zod";
import { choroplethElement, composedElement } from "../drawing/choropleth-elements.ts";
import { geometryOf, type ChoroplethGeometry } from "../drawing/choropleth-geometry.ts";
import {
  NARROW,
  placeAreaNames,
  placePins,
  smallMarks,
  surroundingsOf,
  type AreaName,
  type Pin,
  type SmallMark,
} from "../drawing/choropleth-labels.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import { layoutLegend, LEGEND_HEIGHT, type LegendCell } from "../drawing/class-legend.ts";
import { groupTable, yearTable } from "../drawing/class-table.ts";
import { byGroup, byYear, countsOf, type Classes } from "../drawing/classes.ts";
import type { Language } from "../drawing/language.ts";
import { shortName } from "../drawing/names.ts";
import type { Refs } from "../drawing/refs.ts";
import type { Geography } from "../maps/geography.ts";

const PIN = "the code of a county in content/places/counties.json";

/** The counties of the three regions and three prefectures, coloured by class. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** What the colours stand for: the county's group, or the year in which it left the national list. */
      by: z.enum(["group", "year"]),
      /** Codes of counties that are marked and named, such as the place of the story. */
      pins: z.array(z.string()).default([]),
    })
    .transform(({ by, pins }, context): Data => {
      const geography = refs.geography();
      const indices = pins.map((pin, i) => {
        const index = geography.counties.findIndex(({ adcode }) => adcode === pin);
        const issue = { code: "custom", path: ["pins", i], message: PIN, input: pin } as const;
        if (index < 0) context.addIssue(issue);
        return index;
      });
      const classes = by === "group" ? byGroup(geography) : byYear(geography);
      return { by, pins: indices, geography, classes };
    });

interface Data {
  by: "group" | "year";
  /** Indices of counties. */
  pins: number[];
  geography: Geography;
  classes: Classes;
}

/** A laid-out map: geometry that all widths share, and what this width puts on it. */
export interface ChoroplethLayout extends Layout {
  /** Px of the drawing for a px of the grid. */
  scale: number;
  geometry: ChoroplethGeometry;
  /** The fill of each class; its name where titles do not say it. */
  classes: { fill: string; name: string | null }[];
  /** A title for each county. */
  titles: string[];
  names: AreaName[];
  pins: Pin[];
  small: SmallMark[];
  legend: LegendCell[];
}

const memo = new WeakMap<Data, ChoroplethGeometry>();

function sharedGeometry(data: Data): ChoroplethGeometry {
  const known = memo.get(data) ?? geometryOf(data.geography, data.classes);
  memo.set(data, known);
  return known;
}

/** The classes in words: fill, name and number of counties. */
function classWords({ geography, classes }: Data, language: Language) {
  return countsOf(geography, classes).map((count, i) => ({
    fill: classes.fills[i]!,
    name: classes.name(i, language),
    count: language.number(count),
  }));
}

function titlesOf({ geography, classes }: Data, language: Language): string[] {
  return geography.counties.map((county) => {
    const name = language.words(county.name);
    if (classes.areas) return name;
    const value = classes.name(classes.of(county), language);
    return language.ui("map.countyValue", { name, value });
  });
}

/** Choropleth: the counties coloured by class, the classes named on the map or in a legend under it. */
export default defineChart<Data, ChoroplethLayout>({
  options,

  layout(data, width, language) {
    const geometry = sharedGeometry(data);
    const { areas, fills } = data.classes;
    const words = classWords(data, language);
    const around = surroundingsOf(geometry, width, areas && width < NARROW.below ? NARROW.extra : 0);
    const pins = data.pins.map((index) => ({
      index,
      name: shortName(data.geography.counties[index]!.name, language),
    }));
    const named = words.map(({ fill, name, count }) => ({
      fill,
      text: language.ui("map.label", { name, count }),
    }));
    return {
      width,
      height: around.height + (areas ? 0 : LEGEND_HEIGHT),
      scale: around.scale,
      geometry,
      classes: words.map(({ fill, name }) => ({ fill, name: areas ? name : null })),
      titles: titlesOf(data, language),
      pins: placePins(geometry, pins, around),
      names: areas ? placeAreaNames(geometry, named, around) : [],
      small: smallMarks(geometry, fills, around.scale),
      legend: areas ? [] : layoutLegend(words, width, around.height),
    };
  },

  render: choroplethElement,
  compose: composedElement,

  table: ({ by, geography }, language) =>
    by === "group" ? groupTable(geography, language) : yearTable(geography, language),

  summary(data, language) {
    const list = classWords(data, language)
      .map((words) => language.ui("map.groupCount", words))
      .join(language.ui("summary.listSeparator"));
    const all = language.number(data.geography.counties.length);
    return language.ui(data.by === "group" ? "summary.groups" : "summary.years", { all, list });
  },
});
