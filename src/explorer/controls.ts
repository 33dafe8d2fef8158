import { part } from "./dom.ts";
import type { By } from "./view.ts";

/** What the buttons around the map do. */
export interface Controls {
  by(by: By): void;
  base(base: string): void;
  all(): void;
  zoom(step: 1 | -1): void;
}

/** Connects the page's buttons until `signal` is aborted. The choice of a background shows where there is one. */
export function startControls(
  root: HTMLElement,
  bases: readonly string[],
  signal: AbortSignal,
  to: Controls,
): void {
  const listen = (target: HTMLElement, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { signal });
  for (const radio of root.querySelectorAll<HTMLInputElement>("input[name=by]")) {
    listen(radio, "change", () => to.by(radio.value === "year" ? "year" : "group"));
  }
  const base = part<HTMLSelectElement>(root, "select[name=base]");
  listen(base, "change", () => to.base(base.value));
  part(root, ".explorer-base").hidden = bases.length < 2;
  listen(part(root, ".explorer-all"), "click", () => to.all());
  listen(part(root, ".explorer-in"), "click", () => to.zoom(1));
  listen(part(root, ".explorer-out"), "click", () => to.zoom(-1));
  listen(part(root, "form.explorer-bar"), "submit", (event) => event.preventDefault());
}
