import { formatNumber } from "../facts/numbers.ts";
import type { Atlas } from "./atlas.ts";
import { changeBase } from "./base.ts";
import { baseOf, BASES } from "./bases.ts";
import { classOf } from "./classes.ts";
import { onTheme, readColours, type Colours } from "./colours.ts";
import { startControls } from "./controls.ts";
import type { CountyRecord } from "./data.ts";
import { part } from "./dom.ts";
import { startFinder } from "./finder.ts";
import { findablesOf } from "./findable.ts";
import { finerArcs } from "./finer.ts";
import { PLAIN, type Engine, type FirstScene, type GlMap } from "./gl.ts";
import { namesOf, type Names } from "./names.ts";
import { startPointing } from "./pointer.ts";
import { firstScene, sceneOn, type Scene } from "./scene.ts";
import { searchOver } from "./search.ts";
import type { Setting } from "./setting.ts";
import { Side } from "./side.ts";
import type { Look } from "./style.ts";
import { cameraOf, isByReader, showBox, showCamera, zoomBy } from "./travel.ts";
import type { View } from "./view.ts";
import { fill, type WordKey } from "./words.ts";

/** How many places the field offers at most. */
const OFFERED = 10;

/** What an explorer works with. */
export interface Equipment {
  setting: Setting;
  atlas: Atlas;
  /** Aborted at the map's end. */
  signal: AbortSignal;
}

/** A map that is open, with its engine and the background that it has. */
export interface Stage {
  engine: Engine;
  map: GlMap;
  base: string;
}

/**
 * The map with all that belongs to it: one view, and everything on the page that shows it. The page
 * is ready before the map: the engine is long on its way.
 */
export class Explorer {
  private readonly root: HTMLElement;
  private readonly kit: Equipment;
  private readonly names: Names;
  private readonly side: Side;
  private view: View;
  private colours: Colours;
  /** While another background is on its way. */
  private changing: AbortController | undefined;
  private stage?: Stage & { scene: Scene };

  constructor(root: HTMLElement, kit: Equipment, view: View) {
    const { setting, atlas } = kit;
    this.root = root;
    this.kit = kit;
    this.view = view;
    this.colours = readColours(root);
    this.names = namesOf(atlas.file, setting);
    this.side = new Side(root, {
      setting,
      atlas,
      names: this.names,
      chooseClass: (only) => this.turn({ only, in: null, county: null }, true),
      leaf: (county) => this.leaf(county),
    });
    this.startField();
    this.show();
  }

  /** What an engine may open the map with, so that it need not be added. */
  first(fonts: string[]): FirstScene {
    return firstScene(this.kit.atlas, this.look(PLAIN, fonts));
  }

  /** Puts the view on a map, and listens. */
  begin(stage: Stage): void {
    const { map, engine, base } = stage;
    const { signal, atlas } = this.kit;
    const scene = sceneOn(map, atlas, this.names);
    this.stage = { ...stage, scene };
    scene.begin(this.look(base, engine.fonts));
    scene.mark("chosen", this.view.county);
    if (base !== baseOf(this.view)) {
      this.nameBase(base);
      this.side.show(this.view);
      this.say("explorer.baseFailed");
    }
    if (this.view.at) showCamera(map, this.view.at);
    startControls(this.root, BASES, signal, {
      by: (by) => this.turn({ by, only: null }, false),
      base: (wanted) => void this.setBase(wanted),
      all: () => this.turn({ only: null, in: null, county: null }, true),
      zoom: (step) => zoomBy(map, step),
    });
    this.listen(map, scene);
  }

  /** Says something about the map, where its notices stand. */
  private say(word: WordKey): void {
    part(this.root, ".explorer-notice").textContent = this.kit.setting.words[word];
  }

  /** Puts on the map whatever it lacks: after the first frame, on a new background, or when its drawing surface was lost. */
  draw(): void {
    // A background that is on its way takes no layers; when it has come they are added.
    if (!this.stage || this.changing) return;
    const { scene, engine } = this.stage;
    scene.add(this.look(baseOf(this.view), engine.fonts));
    this.show();
  }

  private listen(map: GlMap, scene: Scene): void {
    const { signal, setting } = this.kit;
    startPointing(map, {
      countyAt: (lon, lat) => scene.countyAt(lon, lat),
      hover: (code) => this.hover(code),
      choose: (code) => this.turn({ county: code }, false),
    });
    const refine = finerArcs(map, {
      address: setting.detail,
      draw: (detail) => scene.refine(detail),
      failed: () => this.say("explorer.detailFailed"),
    });
    map.on("moveend", (event) => {
      if (isByReader(event)) this.moved(map);
      refine();
    });
    // The address may begin with a near view.
    refine();
    map.on("webglcontextrestored", () => map.once("idle", () => this.draw()));
    onTheme(() => {
      this.colours = readColours(this.root);
      this.show();
    }, signal);
  }

  /** Changes the view; with `travel` the map goes where the change leads. */
  private turn(change: Partial<View>, travel: boolean): void {
    this.view = { ...this.view, ...change, ...(travel ? { at: null } : {}) };
    this.show();
    if (travel && this.stage) {
      showBox(this.stage.map, this.kit.atlas.boxOf(this.view), this.view);
    }
  }

  private nameBase(base: string): void {
    this.view = { ...this.view, base: base === BASES[0] ? null : base };
  }

  private look(base: string, fonts: string[]): Look {
    const { by, only, in: region } = this.view;
    const { classes } = this.kit.atlas;
    const { colours } = this;
    return { by, only, in: region, classes, colours, picture: base !== PLAIN, fonts };
  }

  /** Everything that shows the view, on the map and around it. */
  private show(): void {
    if (this.stage) {
      const { scene, engine } = this.stage;
      scene.paint(this.look(baseOf(this.view), engine.fonts));
      scene.mark("chosen", this.view.county);
    }
    this.side.show(this.view);
  }

  /** From one county's panel to another's, or back to what was there before. */
  private leaf(county: CountyRecord | null): void {
    const region = county || this.view.county ? this.view.in : null;
    this.turn({ county: county?.code ?? null, in: region }, county !== null);
    // What was pressed is gone: the keyboard goes on from the name that took its place.
    const name = this.root.querySelector<HTMLElement>(".explorer-county h2");
    (name ?? this.stage?.map.getCanvas())?.focus({ preventScroll: true });
  }

  private hover(code: string | null): void {
    const county = code === null ? undefined : this.kit.atlas.county(code);
    const reading = part(this.root, ".explorer-reading");
    const text = county ? this.describe(county) : "";
    if (reading.textContent === text) return;
    reading.textContent = text;
    this.stage?.scene.mark("hover", code);
  }

  private describe(county: CountyRecord): string {
    const { words, locale } = this.kit.setting;
    const value = this.names.class(classOf(county, this.view.by));
    return fill(words["map.countyValue"], { name: county.name[locale], value });
  }

  private moved(map: GlMap): void {
    this.view = { ...this.view, at: cameraOf(map) };
    this.side.showAddress(this.view);
  }

  private async setBase(wanted: string): Promise<void> {
    if (!this.stage) return;
    this.changing?.abort();
    this.changing = new AbortController();
    const signal = AbortSignal.any([this.kit.signal, this.changing.signal]);
    this.nameBase(wanted);
    this.show();
    const base = await changeBase(this.stage, wanted, signal);
    if (base === null) return;
    this.changing = undefined;
    this.nameBase(base);
    if (base === wanted) part(this.root, ".explorer-notice").textContent = "";
    else this.say("explorer.baseFailed");
    this.draw();
  }

  private startField(): void {
    const { atlas, setting, signal } = this.kit;
    const { words, locale } = setting;
    const search = searchOver(findablesOf(atlas));
    startFinder(part(this.root, ".explorer-bar"), {
      signal,
      search: (typed) => search(typed, OFFERED),
      describe: ({ name, about }) => [name[locale], about(locale, words)],
      count: (found) =>
        found > 0
          ? fill(words["places.found"], { count: formatNumber(found, locale) })
          : words["explorer.none"],
      choose: ({ change }) => this.turn(change, true),
    });
  }
}
