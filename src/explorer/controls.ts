import { part } from "./dom.ts";
import type { By } from "./view.ts";

/** What the buttons around the map do. */
export interface Controls {
  by(by: By): void;
  base(base: string): void;
  all(): void;
  zoom(step: 1 | -1): void;
}

/** Connects the page's buttons. The choice of a background shows where there is one. */
export function startControls(root: HTMLElement, bases: readonly string[], to: Controls): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>("input[name=by]")) {
    radio.addEventListener("change", () => to.by(radio.value === "year" ? "year" : "group"));
  }
  const base = part<HTMLSelectElement>(root, "select[name=base]");
  base.addEventListener("change", () => to.base(base.value));
  part(root, ".explorer-base").hidden = bases.length < 2;
  part(root, ".explorer-all").addEventListener("click", () => to.all());
  part(root, ".explorer-in").addEventListener("click", () => to.zoom(1));
  part(root, ".explorer-out").addEventListener("click", () => to.zoom(-1));
  part(root, "form.explorer-bar").addEventListener("submit", (event) => event.preventDefault());
}
