import { z } from "zod";
import { choroplethParts } from "../drawing/choropleth-elements.ts";
import { geometryOf, type ChoroplethGeometry } from "../drawing/choropleth-geometry.ts";
import { NARROW, placeLabels, smallMarks, surroundingsOf } from "../drawing/choropleth-labels.ts";
import type { ChoroplethLayout } from "../drawing/choropleth-layout.ts";
import { mapDrawing } from "../drawing/composed-map.ts";
import { defineChart } from "../drawing/chart-type.ts";
import { layoutLegend, LEGEND_HEIGHT } from "../drawing/class-legend.ts";
import { groupTable, yearTable } from "../drawing/class-table.ts";
import { byGroup, byYear, countsOf, type Classes } from "../drawing/classes.ts";
import type { Language } from "../drawing/language.ts";
import { mapName } from "../drawing/names.ts";
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
        const path = ["pins", i];
        if (index < 0) context.addIssue({ code: "custom", path, message: PIN, input: pin });
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
    const narrow = width < NARROW.below ? NARROW.extra : 0;
    const around = surroundingsOf(geometry, width, areas ? narrow : LEGEND_HEIGHT);
    const pins = data.pins.map((index) => ({
      index,
      name: mapName(data.geography.counties[index]!.name, data.geography, language),
    }));
    const named = words.map(({ fill, name, count }) => ({
      fill,
      text: language.ui("map.label", { name, count }),
    }));
    return {
      width,
      height: around.height,
      scale: around.scale,
      top: around.top,
      geometry,
      keys: language.ui("map.keys"),
      classes: words.map(({ fill, name }) => ({
        fill,
        name: areas ? language.ui("map.countyValue", { name: "", value: name }) : null,
      })),
      titles: titlesOf(data, language),
      ...placeLabels(geometry, { pins, classes: areas ? named : [] }, around),
      small: smallMarks(geometry, fills, around),
      legend: areas ? [] : layoutLegend(words, width),
    };
  },

  ...mapDrawing(choroplethParts),

  note: "map.boundaryNote",

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
