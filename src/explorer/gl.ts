import type { Map as MapLibreMap } from "maplibre-gl";
import type { Box } from "./shapes.ts";

/** What the explorer asks of a map. Mapbox GL JS has it too: MapLibre grew out of it. */
export type GlMap = Pick<
  MapLibreMap,
  | "addControl"
  | "addLayer"
  | "addSource"
  | "easeTo"
  | "fitBounds"
  | "getCanvas"
  | "getCenter"
  | "getLayer"
  | "getSource"
  | "getStyle"
  | "getZoom"
  | "isMoving"
  | "off"
  | "on"
  | "once"
  | "remove"
  | "resize"
  | "setFeatureState"
  | "setLayoutProperty"
  | "setPaintProperty"
  | "zoomIn"
  | "zoomOut"
>;

/** Words that an engine shows itself. */
export interface EngineWords {
  /** Name of the map for assistive technology. */
  title: string;
  attribution: string;
  attributionToggle: string;
  /** Said when the wheel turns, or one finger drags, over a map that lets the page scroll. */
  wheel: string;
  wheelMac: string;
  fingers: string;
  kilometres: string;
  metres: string;
}

/** How a map is opened. */
export interface OpenOptions {
  /** The language's tag. */
  language: string;
  words: EngineWords;
  /** What it shows first. */
  bounds: Box;
  /** How far from the counties one may look. */
  limits: Box;
  padding: number;
  /** The background, one of the engine's. */
  base: string;
  /** Called when the map cannot go on: its worker did not come, or the token is refused after all. */
  lost(failure: Failure): void;
}

/** Why there is no map. */
export type FailureReason = "webgl" | "network" | "token";

/** A map that could not be opened. */
export class Failure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`the map could not be opened: ${reason}`, { cause });
    this.name = "Failure";
    this.reason = reason;
  }
}

/** One map engine. */
export interface Engine {
  /** Its backgrounds, the first one first: `plain` is our own land, any other a picture. */
  bases: readonly string[];
  /** Faces for names on the map. */
  fonts: string[];
  /**
   * Makes a map and resolves when layers may be added to it. Rejects with a Failure when the
   * engine, its worker or its background does not come.
   */
  open(container: HTMLElement, options: OpenOptions): Promise<GlMap>;
  /** Changes the background; layers have to be added again when it resolves. */
  setBase(map: GlMap, base: string): Promise<void>;
}
