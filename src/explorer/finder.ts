import type { CountyRecord } from "./data.ts";
import { make, part } from "./dom.ts";

/** What a finder needs of its surroundings. */
export interface FinderOptions {
  search(typed: string): CountyRecord[];
  /** A county as a line of the list: its name, and where it lies. */
  describe(county: CountyRecord): [name: string, where: string];
  /** What is said of how many were found. */
  count(found: number): string;
  choose(county: CountyRecord): void;
}

function optionOf([name, where]: [string, string], i: number, list: HTMLElement) {
  return make(
    "li",
    { id: `${list.id}-${i}`, role: "option", ariaSelected: "false" },
    make("span", {}, name),
    make("small", {}, where),
  );
}

/** Makes the field a combobox over the counties: arrows move in the list, Enter chooses, Escape closes. */
export function startFinder(form: HTMLElement, options: FinderOptions): void {
  const field = part<HTMLInputElement>(form, "input[role=combobox]");
  const list = part(form, "ul");
  const said = part(form, "output");
  let found: CountyRecord[] = [];
  let at = -1;
  list.role = "listbox";
  list.ariaLabel = part(form, "label").textContent;

  const point = (index: number) => {
    at = index;
    [...list.children].forEach((option, i) => {
      option.ariaSelected = String(i === at);
      if (i === at) option.scrollIntoView({ block: "nearest" });
    });
    const active = list.children[at]?.id;
    if (active) field.setAttribute("aria-activedescendant", active);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (counties: CountyRecord[]) => {
    found = counties;
    list.replaceChildren(...found.map((each, i) => optionOf(options.describe(each), i, list)));
    list.hidden = found.length === 0;
    field.ariaExpanded = String(!list.hidden);
    point(-1);
  };
  const choose = (index: number) => {
    const county = found[index];
    if (!county) return;
    field.value = options.describe(county)[0];
    show([]);
    said.textContent = "";
    options.choose(county);
  };

  field.addEventListener("input", () => {
    show(options.search(field.value));
    said.textContent = field.value.trim() ? options.count(found.length) : "";
  });
  field.addEventListener("keydown", (event) => {
    const { key, isComposing } = event;
    // An input method takes these keys for itself while it composes.
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      point((at + step + (at < 0 && step < 0 ? 1 : 0) + found.length) % found.length);
    } else if (key === "Enter") {
      event.preventDefault();
      choose(Math.max(at, 0));
    } else if (key === "Escape") {
      if (!list.hidden) event.preventDefault();
      show([]);
    }
  });
  field.addEventListener("blur", () => show([]));
  // Before the field loses its focus, and with it the list its lines.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest("li");
    if (option) choose([...list.children].indexOf(option));
  });
}
