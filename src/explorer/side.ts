import { formatNumber } from "../facts/numbers.ts";
import { showAddress } from "./address.ts";
import type { Atlas } from "./atlas.ts";
import { baseOf } from "./bases.ts";
import type { CountyRecord } from "./data.ts";
import { make, part } from "./dom.ts";
import { drawLegend } from "./legend.ts";
import type { Names } from "./names.ts";
import { drawCounty, drawRegion } from "./panel.ts";
import type { Setting } from "./setting.ts";
import type { View } from "./view.ts";

/** What the page around the map shows, and what a reader can choose on it. */
export interface SideOptions {
  setting: Setting;
  atlas: Atlas;
  names: Names;
  /** A class that is to stand out, null for none. */
  chooseClass(id: string | null): void;
  /** A county to go to from another's panel, null to go back. */
  leaf(county: CountyRecord | null): void;
}

/** Everything on the page around the map that shows the view. It needs no map. */
export class Side {
  private readonly root: HTMLElement;
  private readonly options: SideOptions;
  private shown: string | null | undefined;

  constructor(root: HTMLElement, options: SideOptions) {
    this.root = root;
    this.options = options;
  }

  show(view: View): void {
    const { atlas, setting, names, chooseClass } = this.options;
    const { by, only } = view;
    drawLegend(part(this.root, ".explorer-legend"), {
      classes: atlas.classes[by],
      only,
      name: (id) => names.class(id),
      number: (count) => formatNumber(count, setting.locale),
      choose: chooseClass,
    });
    this.showPlace(view.county ?? view.in);
    for (const radio of this.root.querySelectorAll<HTMLInputElement>("input[name=by]")) {
      radio.checked = radio.value === by;
    }
    part<HTMLSelectElement>(this.root, "select[name=base]").value = baseOf(view);
    this.showAddress(view);
  }

  showAddress(view: View): void {
    showAddress(view, part(this.root, ".explorer-share"));
  }

  /** The chosen county, else the region that stands out, else what can be chosen. */
  private showPlace(code: string | null): void {
    if (this.shown === code) return;
    this.shown = code;
    const { atlas, setting, leaf } = this.options;
    const host = part(this.root, ".explorer-county");
    const county = atlas.county(code ?? "");
    const region = atlas.region(code ?? "");
    const options = { setting, choose: leaf };
    if (county) {
      const neighbours = atlas.neighbours(county.code);
      drawCounty(host, county, { ...options, file: atlas.file, neighbours });
    } else if (region) drawRegion(host, region, options);
    else host.replaceChildren(make("p", {}, setting.words["explorer.choose"]));
  }
}
