import { formatNumber } from "../facts/numbers.ts";
import { showAddress } from "./address.ts";
import type { Atlas } from "./atlas.ts";
import { changeBase } from "./base.ts";
import { classOf, NEVER } from "./classes.ts";
import { onTheme, readColours, type Colours } from "./colours.ts";
import { startControls } from "./controls.ts";
import type { CountyRecord } from "./data.ts";
import { make, part } from "./dom.ts";
import { startFinder } from "./finder.ts";
import { findablesOf } from "./findable.ts";
import { finerArcs } from "./finer.ts";
import { PLAIN, type Engine, type GlMap } from "./gl.ts";
import { drawLegend } from "./legend.ts";
import { drawCounty, drawRegion } from "./panel.ts";
import { startPointing } from "./pointer.ts";
import { sceneOn, type Scene } from "./scene.ts";
import { searchOver } from "./search.ts";
import type { Setting } from "./setting.ts";
import type { Look } from "./style.ts";
import { cameraOf, isByReader, showBox, showCamera, zoomBy } from "./travel.ts";
import type { View } from "./view.ts";
import { fill, type WordKey } from "./words.ts";

/** How many places the field offers at most. */
const OFFERED = 10;

/** What an explorer works with. */
export interface Equipment {
  setting: Setting;
  engine: Engine;
  atlas: Atlas;
  map: GlMap;
  /** Aborted at the map's end. */
  signal: AbortSignal;
}

/** The map with all that belongs to it: one view, and everything on the page that shows it. */
export class Explorer {
  private readonly root: HTMLElement;
  private readonly kit: Equipment;
  private readonly scene: Scene;
  private view: View;
  private colours: Colours;
  private changing = new AbortController();
  private shown: string | null | undefined;

  constructor(root: HTMLElement, kit: Equipment, view: View) {
    const { setting, atlas, map } = kit;
    this.root = root;
    this.kit = kit;
    this.view = view;
    this.colours = readColours(root);
    this.scene = sceneOn(map, atlas, {
      county: (county) => (setting.locale === "en" ? county.short : county.name.zh),
      group: (id) => this.className(id),
    });
  }

  /** Puts the view on the map, and listens. */
  begin(): void {
    const { map, signal, setting } = this.kit;
    this.scene.begin(this.look());
    this.show();
    if (this.view.at) showCamera(map, this.view.at);
    this.startField();
    startControls(this.root, this.kit.engine.bases, signal, {
      by: (by) => this.turn({ by, only: null }, false),
      base: (base) => void this.setBase(base),
      all: () => this.turn({ only: null, in: null, county: null }, true),
      zoom: (step) => zoomBy(map, step),
    });
    startPointing(map, {
      countyAt: (lon, lat) => this.scene.countyAt(lon, lat),
      hover: (code) => this.hover(code),
      choose: (code) => this.turn({ county: code }, false),
    });
    const refine = finerArcs(map, {
      address: setting.detail,
      draw: (detail) => this.scene.refine(detail),
      failed: () => this.say("explorer.detailFailed"),
    });
    map.on("moveend", (event) => {
      if (isByReader(event)) this.moved();
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

  /** Says something about the map, where its notices stand. */
  say(word: WordKey): void {
    part(this.root, ".explorer-notice").textContent = this.kit.setting.words[word];
  }

  /** Puts on the map whatever it lacks: after the first frame, on a new background, or when its drawing surface was lost. */
  draw(): void {
    this.scene.add(this.look());
    this.show();
  }

  /** Changes the view; with `travel` the map goes where the change leads. */
  private turn(change: Partial<View>, travel: boolean): void {
    this.view = { ...this.view, ...change, ...(travel ? { at: null } : {}) };
    this.show();
    if (travel) showBox(this.kit.map, this.kit.atlas.boxOf(this.view), this.view);
  }

  private base(): string {
    return this.view.base ?? this.kit.engine.bases[0] ?? "";
  }

  private nameBase(base: string): void {
    this.view = { ...this.view, base: base === this.kit.engine.bases[0] ? null : base };
  }

  private look(): Look {
    const { by, only, in: region } = this.view;
    const { atlas, engine } = this.kit;
    const picture = this.base() !== PLAIN;
    const { classes } = atlas;
    const { colours } = this;
    return { by, only, in: region, classes, colours, picture, fonts: engine.fonts };
  }

  private className(id: string): string {
    const { setting, atlas } = this.kit;
    if (id === NEVER) return setting.words["map.never"];
    return atlas.file.groups.find((group) => group.id === id)?.short[setting.locale] ?? id;
  }

  /** Everything on the page that shows the view. */
  private show(): void {
    const { atlas, setting } = this.kit;
    const { by, only } = this.view;
    this.scene.paint(this.look());
    this.scene.mark("chosen", this.view.county);
    drawLegend(part(this.root, ".explorer-legend"), {
      classes: atlas.classes[by],
      only,
      name: (id) => this.className(id),
      number: (count) => formatNumber(count, setting.locale),
      choose: (id) => this.turn({ only: id, in: null, county: null }, true),
    });
    this.showPlace();
    for (const radio of this.root.querySelectorAll<HTMLInputElement>("input[name=by]")) {
      radio.checked = radio.value === by;
    }
    part<HTMLSelectElement>(this.root, "select[name=base]").value = this.base();
    showAddress(this.view, part(this.root, ".explorer-share"));
  }

  /** The chosen county, else the region that stands out, else what can be chosen. */
  private showPlace(): void {
    const { atlas, setting } = this.kit;
    const host = part(this.root, ".explorer-county");
    const code = this.view.county ?? this.view.in;
    if (this.shown === code) return;
    this.shown = code;
    const county = atlas.county(code ?? "");
    const region = atlas.region(code ?? "");
    const options = { setting, choose: (next: CountyRecord | null) => this.leaf(next) };
    if (county) {
      const neighbours = atlas.neighbours(county.code);
      drawCounty(host, county, { ...options, file: atlas.file, neighbours });
    } else if (region) drawRegion(host, region, options);
    else host.replaceChildren(make("p", {}, setting.words["explorer.choose"]));
  }

  /** From one county's panel to another's, or back to what was there before. */
  private leaf(county: CountyRecord | null): void {
    const region = county || this.view.county ? this.view.in : null;
    this.turn({ county: county?.code ?? null, in: region }, county !== null);
    // What was pressed is gone: the keyboard goes on from the name that took its place.
    const name = this.root.querySelector<HTMLElement>(".explorer-county h2");
    (name ?? this.kit.map.getCanvas()).focus({ preventScroll: true });
  }

  private describe(county: CountyRecord): string {
    const { words, locale } = this.kit.setting;
    const value = this.className(classOf(county, this.view.by));
    return fill(words["map.countyValue"], { name: county.name[locale], value });
  }

  private hover(code: string | null): void {
    const county = code === null ? undefined : this.kit.atlas.county(code);
    const reading = part(this.root, ".explorer-reading");
    const text = county ? this.describe(county) : "";
    if (reading.textContent === text) return;
    reading.textContent = text;
    this.scene.mark("hover", code);
  }

  private moved(): void {
    this.view = { ...this.view, at: cameraOf(this.kit.map) };
    showAddress(this.view, part(this.root, ".explorer-share"));
  }

  private async setBase(wanted: string): Promise<void> {
    this.changing.abort();
    this.changing = new AbortController();
    const signal = AbortSignal.any([this.kit.signal, this.changing.signal]);
    this.nameBase(wanted);
    this.show();
    const base = await changeBase(this.kit, wanted, signal);
    if (base === null) return;
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
