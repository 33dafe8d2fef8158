import { loadGeography } from "../../src/figure/geography.ts";
import { root } from "../facts/fixtures.ts";

/** The counties, groups and boundaries of content/. */
export const geography = loadGeography(root)();
