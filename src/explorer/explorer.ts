import { formatNumber } from "../facts/numbers.ts";
import { startCopyButton } from "../scripts/copy.ts";
import { showAddress } from "./address.ts";
import type { Atlas } from "./atlas.ts";
import { classOf, NEVER } from "./classes.ts";
import { onTheme, readColours, type Colours } from "./colours.ts";
import { startControls } from "./controls.ts";
import type { CountyRecord, DetailFile } from "./data.ts";
import { make, part } from "./dom.ts";
import { startFinder } from "./finder.ts";
import type { Engine, GlMap } from "./gl.ts";
import { drawLegend } from "./legend.ts";
import { drawPanel } from "./panel.ts";
import { startPointing } from "./pointer.ts";
import { sceneOn, type Scene } from "./scene.ts";
import { searchOver } from "./search.ts";
import type { Setting } from "./setting.ts";
import type { Look } from "./style.ts";
import { cameraOf, isByReader, showBox, showCamera, zoomBy } from "./travel.ts";
import { FIRST_VIEW, type View } from "./view.ts";
import { fill } from "./words.ts";

/** Zoom from which the finer arcs are wanted. */
const DETAIL_FROM = 5;
/** How many counties the field offers at most. */
const OFFERED = 8;

/** What an explorer works with. */
export interface Equipment {
  setting: Setting;
  engine: Engine;
  atlas: Atlas;
  map: GlMap;
}

/** The map with all that belongs to it: one view, and everything on the page that shows it. */
export class Explorer {
  private readonly root: HTMLElement;
  private readonly kit: Equipment;
  private readonly scene: Scene;
  private view: View;
  private colours: Colours;
  private detail: "none" | "asked" | "drawn" = "none";

  constructor(root: HTMLElement, kit: Equipment, view: View) {
    const { setting, atlas, map } = kit;
    this.root = root;
    this.kit = kit;
    this.view = view;
    this.colours = readColours(root);
    this.scene = sceneOn(map, atlas.file, {
      county: (county) => (setting.locale === "en" ? county.short : county.name.zh),
      group: (id) => this.className(id),
    });
  }

  /** Puts the view on the map, and listens. */
  begin(): void {
    const { map } = this.kit;
    this.scene.add(this.look());
    this.show();
    if (this.view.at) showCamera(map, this.view.at);
    this.startField();
    startControls(this.root, this.kit.engine.bases, {
      by: (by) => this.turn({ by, only: null }, false),
      base: (base) => void this.setBase(base),
      all: () => this.turn({ only: null, county: null }, true),
      zoom: (step) => zoomBy(map, step),
    });
    startCopyButton(part<HTMLButtonElement>(this.root, ".explorer-share"));
    startPointing(map, {
      countyAt: (lon, lat) => this.scene.countyAt(lon, lat),
      hover: (code) => this.hover(code),
      choose: (code) => this.turn({ county: code }, false),
    });
    map.on("moveend", (event) => this.moved(isByReader(event)));
    onTheme(() => {
      this.colours = readColours(this.root);
      this.show();
    });
    // The address may begin with a near view.
    this.moved(false);
  }

  /** Changes the view; with `travel` the map goes where the change leads. */
  private turn(change: Partial<View>, travel: boolean): void {
    this.view = { ...this.view, ...change, ...(travel ? { at: null } : {}) };
    this.show();
    if (travel) showBox(this.kit.map, this.kit.atlas.boxOf(this.view));
  }

  private base(): string {
    return this.view.base ?? this.kit.engine.bases[0] ?? "";
  }

  private look(): Look {
    const { by, only } = this.view;
    const { atlas, engine } = this.kit;
    const picture = this.base() !== "plain";
    const { classes } = atlas;
    return { by, only, classes, colours: this.colours, picture, fonts: engine.fonts };
  }

  private className(id: string): string {
    const { setting, atlas } = this.kit;
    if (id === NEVER) return setting.words["map.never"];
    return atlas.file.groups.find((group) => group.id === id)?.short[setting.locale] ?? id;
  }

  /** Everything on the page that shows the view. */
  private show(): void {
    const { atlas, setting } = this.kit;
    const { by, only, county } = this.view;
    this.scene.paint(this.look());
    this.scene.mark("chosen", county);
    drawLegend(part(this.root, ".explorer-legend"), {
      classes: atlas.classes[by],
      only,
      name: (id) => this.className(id),
      number: (count) => formatNumber(count, setting.locale),
      choose: (id) => this.turn({ only: id, county: null }, true),
    });
    this.showCounty(county);
    for (const radio of this.root.querySelectorAll<HTMLInputElement>("input[name=by]")) {
      radio.checked = radio.value === by;
    }
    part<HTMLSelectElement>(this.root, "select[name=base]").value = this.base();
    showAddress(this.view, part(this.root, ".explorer-share"));
  }

  private showCounty(code: string | null): void {
    const { atlas, setting } = this.kit;
    const host = part(this.root, ".explorer-county");
    const county = code === null ? undefined : atlas.county(code);
    if (host.dataset["code"] === (code ?? "")) return;
    host.dataset["code"] = code ?? "";
    if (!county) {
      host.replaceChildren(make("p", {}, setting.words["explorer.choose"]));
      return;
    }
    drawPanel(host, county, {
      setting,
      file: atlas.file,
      neighbours: atlas.neighbours(county.code),
      choose: (next) => {
        this.turn({ county: next?.code ?? null }, next !== null);
        // What was pressed is gone: the keyboard goes on from the name that took its place.
        if (next) part(host, "h2").focus({ preventScroll: true });
        else this.kit.map.getCanvas().focus({ preventScroll: true });
      },
    });
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

  private moved(byReader: boolean): void {
    const { map } = this.kit;
    if (byReader) {
      this.view = { ...this.view, at: cameraOf(map) };
      showAddress(this.view, part(this.root, ".explorer-share"));
    }
    if (this.detail === "none" && map.getZoom() >= DETAIL_FROM) void this.refine();
  }

  private async refine(): Promise<void> {
    const { setting } = this.kit;
    this.detail = "asked";
    try {
      const response = await fetch(setting.detail);
      if (!response.ok) throw new Error(String(response.status));
      this.scene.refine((await response.json()) as DetailFile);
      this.detail = "drawn";
    } catch {
      // The coarse borders stay; the next move asks again.
      this.detail = "none";
      part(this.root, ".explorer-notice").textContent = setting.words["explorer.detailFailed"];
    }
  }

  private async setBase(base: string): Promise<void> {
    const { engine, map, setting } = this.kit;
    const first = base === engine.bases[0];
    try {
      await engine.setBase(map, base);
      this.view = { ...this.view, base: first ? FIRST_VIEW.base : base };
    } catch {
      part(this.root, ".explorer-notice").textContent = setting.words["explorer.baseFailed"];
    }
    this.scene.add(this.look());
    this.show();
  }

  private startField(): void {
    const { atlas, setting } = this.kit;
    const { words, locale } = setting;
    const search = searchOver(atlas.counties);
    startFinder(part(this.root, ".explorer-bar"), {
      search: (typed) => search(typed, OFFERED),
      describe: ({ name, prefecture, province }) => [
        name[locale],
        (atlas.file.regions[prefecture] ?? atlas.file.regions[province])?.[locale] ?? "",
      ],
      count: (found) =>
        found > 0
          ? fill(words["places.found"], { count: formatNumber(found, locale) })
          : words["places.none"],
      choose: ({ code }) => this.turn({ county: code, only: null }, true),
    });
  }
}
