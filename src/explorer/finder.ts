import { part } from "./dom.ts";
import { Offer } from "./offer.ts";

/** What a finder needs of its surroundings. */
export interface FinderOptions<T> {
  search(typed: string): T[];
  /** A line of the list: a name, and what it is or where it lies. */
  describe(found: T): [name: string, about: string];
  /** What is said of how many were found. */
  count(found: number): string;
  choose(found: T): void;
  /** Ends it. */
  signal: AbortSignal;
}

/** What a key's code is while an input method has it. */
const COMPOSING = 229;

/** Whether an input method takes a key for itself. Safari says no of the one that ends the composing, but for its code. */
const isComposed = (event: KeyboardEvent) => event.isComposing || event.keyCode === COMPOSING;

/**
 * Makes the field a combobox: arrows move in the list and open it again, Enter chooses the line
 * they stand on or else the first, Escape closes the list and then empties the field.
 */
export function startFinder<T>(form: HTMLElement, options: FinderOptions<T>): void {
  const { signal, describe } = options;
  const field = part<HTMLInputElement>(form, "input[role=combobox]");
  const list = part(form, "ul");
  const said = part(form, "output");
  const offer = new Offer<T>(field, list, part(form, "label").textContent);
  const close = () => offer.show([], describe);
  const look = () => offer.show(options.search(field.value), describe);
  const choose = (index: number) => {
    const chosen = offer.found[index];
    if (chosen === undefined) return;
    const [name, about] = describe(chosen);
    field.value = name;
    close();
    said.textContent = [name, about].filter(Boolean).join(", ");
    options.choose(chosen);
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => arrow(1),
    ArrowUp: () => arrow(-1),
    Enter: () => {
      if (!offer.isOpen) look();
      choose(Math.max(offer.at, 0));
      return true;
    },
    Escape: () => {
      if (offer.isOpen) close();
      else if (field.value) field.value = said.textContent = "";
      else return false;
      return true;
    },
  };
  const arrow = (by: 1 | -1) => {
    if (!offer.isOpen) look();
    if (offer.isOpen) offer.step(by);
    return offer.isOpen;
  };

  field.addEventListener(
    "input",
    () => {
      look();
      said.textContent = field.value.trim() ? options.count(offer.found.length) : "";
    },
    { signal },
  );
  field.addEventListener(
    "keydown",
    (event) => {
      if (!isComposed(event) && keys[event.key]?.()) event.preventDefault();
    },
    { signal },
  );
  field.addEventListener("blur", close, { signal });
  // The field keeps its focus, and with it the list its lines, until the press is a click: a finger may be scrolling.
  list.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  list.addEventListener(
    "click",
    (event) => {
      const option = (event.target as HTMLElement).closest("li");
      if (option) choose([...list.children].indexOf(option));
    },
    { signal },
  );
}
