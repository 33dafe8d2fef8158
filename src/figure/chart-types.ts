/// <reference types="vite/client" />
import type { ChartType, Layout } from "../drawing/chart-type.ts";

/** A chart type whose data and layout only itself knows. */
export type AnyChartType = ChartType<unknown, Layout>;

const modules = import.meta.glob<{ default: AnyChartType }>("../charts/*.ts", { eager: true });

/** Every chart type by the name of its file in src/charts. */
export const chartTypes: ReadonlyMap<string, AnyChartType> = new Map(
  Object.entries(modules).map(([path, module]) => [
    path.replace(/^.*\/|\.ts$/g, ""),
    module.default,
  ]),
);
