import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
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

/** The background that every engine has: our own land, which comes with the map. */
export const PLAIN = "plain";

/** The widest scale bar in px. The shortest is half of it, and holds its words in both languages. */
export const SCALE_WIDTH = 150;

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

/** Sources and layers that a map may open with. */
export type FirstScene = Pick<StyleSpecification, "sources" | "layers">;

/** How a map is opened. */
export interface OpenOptions {
  /** The language's tag. */
  language: string;
  words: EngineWords;
  /** What it shows first. */
  bounds: Box;
  /** How far from the counties one may look. */
  limits: Box;
  /** Room around it, in px. */
  padding: { top: number; right: number; bottom: number; left: number };
  /** The background, one of the engine's. */
  base: string;
  /** What stands on our own land from the start; an engine that does not take it has it added. */
  first: FirstScene;
  /** Removes the map when it is aborted. */
  signal: AbortSignal;
  /** Called when the map cannot go on: its worker did not come, or the token is refused after all. */
  lost(failure: Failure): void;
}

/** Why there is no map; `lost` is one that the browser stopped drawing. */
export type FailureReason = "webgl" | "network" | "token" | "lost";

/** A map that could not be opened. */
export class Failure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`the map could not be opened: ${reason}`, { cause });
    this.name = "Failure";
    this.reason = reason;
  }
}

/** A map that is open, and the background that it has: `plain` where the one asked for did not come. */
export interface Opened {
  map: GlMap;
  base: string;
}

/** One map engine. */
export interface Engine {
  /** Faces for names on the map. */
  fonts: string[];
  /**
   * Makes a map and resolves when layers may be added to it. Rejects with a Failure when the
   * engine or its worker does not come, or the token is refused.
   */
  open(container: HTMLElement, options: OpenOptions): Promise<Opened>;
  /**
   * Changes the background; layers have to be added again when it resolves. Rejects when it does
   * not come, or `signal` is aborted before.
   */
  setBase(map: GlMap, base: string, signal: AbortSignal): Promise<void>;
}
