import { plain } from "./plain.ts";

interface Row {
  element: HTMLElement;
  list: HTMLElement;
  /** Its words as they are compared. */
  text: string;
}

/** Verdicts from the gravest: the order of the ledger sorted by verdict. */
const GRAVITY = ["contradicted", "alone", "context", "confirmed"];

const wordsOf = (text: string) => text.split(/\s+/).map(plain);

function readRows(): Row[] {
  return [...document.querySelectorAll<HTMLElement>(".ledger > li")].map((element) => ({
    element,
    list: element.parentElement ?? element,
    text: wordsOf(element.textContent).join(" "),
  }));
}

function matches({ element, text }: Row, choice: FormData): boolean {
  const words = wordsOf(String(choice.get("words")));
  const facets = ["origin", "verdict", "claimant"].every((name) => {
    const wanted = choice.get(name);
    return !wanted || element.dataset[name] === wanted;
  });
  return facets && words.every((word) => text.includes(word));
}

/** Sort key: dates run from the oldest, and what has none comes last. */
function keyOf({ element }: Row, order: string): string {
  const { date, verdict = "" } = element.dataset;
  return order === "verdict" ? String(GRAVITY.indexOf(verdict)) : date || "9999";
}

/** Puts every row back into its topic, or all of them, sorted, into the first topic's list. */
function arrange(rows: readonly Row[], order: string): void {
  const [first] = rows;
  if (!first) return;
  if (order === "topic") for (const row of rows) row.list.append(row.element);
  else {
    const sorted = rows.toSorted((a, b) => (keyOf(a, order) < keyOf(b, order) ? -1 : 1));
    first.list.append(...sorted.map((row) => row.element));
  }
}

/** Empty topics disappear; in another order than by topic so do all of the topics' names. */
function tidy(order: string): void {
  for (const section of document.querySelectorAll<HTMLElement>(".ledger-topic")) {
    const heading = section.querySelector("h2");
    if (heading) heading.hidden = order !== "topic";
    section.hidden = !section.querySelector(".ledger > li:not([hidden])");
  }
}

/** Takes the choice from the page's address: a link may lead to one verdict. */
function readAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}

/** Makes the ledger answer its form: search, filter and sort, without leaving the page. */
export function startLedger(form: HTMLFormElement): void {
  const rows = readRows();
  const count = form.querySelector<HTMLElement>(".ledger-count");
  let arranged = "topic";
  const show = () => {
    const choice = new FormData(form);
    const order = String(choice.get("order"));
    if (order !== arranged) arrange(rows, order);
    arranged = order;
    for (const row of rows) row.element.hidden = !matches(row, choice);
    tidy(order);
    const shown = rows.filter((row) => !row.element.hidden).length;
    if (count) count.textContent = (count.dataset["words"] ?? "").replace("{n}", String(shown));
  };
  readAddress(form);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (location.search) show();
}
