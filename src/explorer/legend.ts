import type { CountyClass } from "./classes.ts";
import { make } from "./dom.ts";

/** What a legend shows. */
export interface LegendOptions {
  classes: readonly CountyClass[];
  /** The class that stands out. */
  only: string | null;
  name(id: string): string;
  number(count: number): string;
  /** Called with a class, or with null when it is let go. */
  choose(id: string | null): void;
}

/** The classes as buttons: one makes its counties stand out, pressed again it lets them go. */
export function drawLegend(host: HTMLElement, options: LegendOptions): void {
  const { classes, only, name, number, choose } = options;
  const focused = (host.ownerDocument.activeElement as HTMLElement | null)?.dataset["class"];
  const buttons = classes.map(({ id, colour, count }) => {
    const key = make("i", { className: "explorer-key" });
    key.style.background = `var(${colour})`;
    const button = make("button", { type: "button", ariaPressed: String(id === only) });
    button.append(key, make("span", {}, name(id)), make("b", {}, number(count)));
    button.dataset["class"] = id;
    button.addEventListener("click", () => choose(id === only ? null : id));
    return button;
  });
  host.replaceChildren(...buttons.map((button) => make("li", {}, button)));
  buttons.find((button) => button.dataset["class"] === focused)?.focus();
}
