import { make } from "./dom.ts";

function optionOf([name, about]: [string, string], i: number, list: HTMLElement) {
  return make(
    "li",
    { id: `${list.id}-${i}`, role: "option", ariaSelected: "false" },
    make("span", {}, name),
    make("small", {}, about),
  );
}

/** The list below the field: what it shows, and which line the keys stand on. */
export class Offer<T> {
  found: T[] = [];
  at = -1;
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;

  constructor(field: HTMLInputElement, list: HTMLElement, label: string | null) {
    this.field = field;
    this.list = list;
    list.role = "listbox";
    list.ariaLabel = label;
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  show(found: T[], describe: (each: T) => [string, string]): void {
    this.found = found;
    this.list.replaceChildren(...found.map((each, i) => optionOf(describe(each), i, this.list)));
    this.list.hidden = found.length === 0;
    this.field.ariaExpanded = String(this.isOpen);
    this.point(-1);
  }

  /** Goes up or down, from the last line to the first and back. */
  step(by: 1 | -1): void {
    const { length } = this.found;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    this.point((from + by + length) % length);
  }

  private point(index: number): void {
    this.at = index;
    [...this.list.children].forEach((option, i) => {
      option.ariaSelected = String(i === index);
      if (i === index) option.scrollIntoView({ block: "nearest" });
    });
    const active = this.list.children[index]?.id;
    if (active) this.field.setAttribute("aria-activedescendant", active);
    else this.field.removeAttribute("aria-activedescendant");
  }
}
