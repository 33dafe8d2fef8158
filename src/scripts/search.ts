/** A part of a page that was found: a section, by its heading. */
interface Part {
  title: string;
  url: string;
}

/** What Pagefind tells of one result. */
interface Found {
  url: string;
  /** The words around what was found, as HTML that Pagefind escaped, with `<mark>`. */
  excerpt: string;
  meta: { title: string; kind: string };
  sub_results: Part[];
}

interface Result {
  data(): Promise<Found>;
}

/** The part of Pagefind that is used. */
interface Pagefind {
  search(words: string, options: { filters: object }): Promise<{ results: Result[] }>;
}

interface Words {
  found: string;
  none: string;
  broken: string;
  kinds: Readonly<Record<string, string>>;
}

const AT_ONCE = 10;
const WAIT = 150;
const PARTS = 3;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is found in one kind of things, or in all: there the many figures come after what explains them. */
async function ask({ search }: Pagefind, words: string, kind: string): Promise<Result[]> {
  if (!words) return [];
  const kinds = kind ? [kind] : [{ not: "fact" }, "fact"];
  const found = await Promise.all(kinds.map((each) => search(words, { filters: { kind: each } })));
  return found.flatMap(({ results }) => results);
}

function link(url: string, title: string, className = ""): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.textContent = title;
  if (className) anchor.className = className;
  return anchor;
}

/** Pagefind closes a block of the page that has no stop with a Latin one and a space: after Chinese words with theirs. */
function punctuated(excerpt: string): string {
  return excerpt
    .replace(/(?<=[\p{Script=Han}）]”?(?:<\/mark>)?)\.(?= |$)/gu, "。")
    .replace(/(?<=[。！？]) /g, "");
}

function row({ url, excerpt, meta, sub_results }: Found, words: Words): HTMLLIElement {
  const item = document.createElement("li");
  const kind = document.createElement("span");
  kind.className = "result-kind";
  kind.textContent = words.kinds[meta.kind] ?? "";
  const text = document.createElement("p");
  text.innerHTML = punctuated(excerpt);
  item.append(kind, link(url, meta.title, "result-title"), text);
  const parts = sub_results.filter((part) => part.url !== url).slice(0, PARTS);
  if (parts.length > 0) {
    const list = document.createElement("ul");
    for (const part of parts) {
      const each = document.createElement("li");
      each.append(link(part.url, part.title));
      list.append(each);
    }
    item.append(list);
  }
  return item;
}

/** Arrow keys go from the field to the results and from one to the next; Escape goes back to the field. */
function moveByKeys(box: HTMLElement, field: HTMLInputElement): void {
  box.addEventListener("keydown", (event) => {
    // The arrows choose among the candidates of an input method.
    if (event.isComposing) return;
    const titles = [...box.querySelectorAll<HTMLElement>(".result-title")];
    const now = titles.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && now >= 0) field.focus();
    if (step === undefined || (now < 0 && event.target !== field)) return;
    const next = now + step < 0 ? field : titles[now + step];
    next?.focus();
    event.preventDefault();
  });
}

/** Loads the index when it is first needed, and anew after a failure. */
function loader(address: string): () => Promise<Pagefind> {
  let loading: Promise<Pagefind> | undefined;
  return () =>
    (loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).catch(
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
}

/** The search is in the page's address, so that it can be sent and the way back leads to it. */
function keepInAddress(choice: FormData): void {
  const url = new URL(location.href);
  for (const name of ["q", "kind"]) {
    const value = String(choice.get(name) ?? "").trim();
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(null, "", url);
}

function readAddress(form: HTMLFormElement): boolean {
  const given = new URLSearchParams(location.search);
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
  return given.has("q");
}

/** Makes the search work: nothing is loaded before the field is used. */
export function startSearch(box: HTMLElement): void {
  const form = box.querySelector("form");
  const field = box.querySelector("input");
  const status = box.querySelector<HTMLElement>(".search-count");
  const list = box.querySelector<HTMLElement>(".results");
  const more = box.querySelector<HTMLButtonElement>(".search-more");
  if (!form || !field || !status || !list || !more) return;
  const words = JSON.parse(box.dataset["words"] ?? "{}") as Words;
  const load = loader(box.dataset["search"] ?? "");
  let waiting: Result[] = [];
  let latest = 0;

  const nextRows = async () => {
    const batch = waiting.splice(0, AT_ONCE);
    const found = await Promise.all(batch.map((each) => each.data()));
    return found.map((each) => row(each, words));
  };
  const search = async () => {
    const own = ++latest;
    const choice = new FormData(form);
    const [asked, kind] = [String(choice.get("q")).trim(), String(choice.get("kind"))];
    keepInAddress(choice);
    const [pagefind] = await Promise.all([load(), pause(WAIT)]);
    // Something else was asked for meanwhile.
    if (own !== latest) return;
    const found = await ask(pagefind, asked, kind);
    if (own !== latest) return;
    waiting = found;
    const n = waiting.length;
    const rows = await nextRows();
    if (own !== latest) return;
    list.replaceChildren(...rows);
    more.hidden = waiting.length === 0;
    status.textContent = asked ? (n ? words.found.replace("{n}", String(n)) : words.none) : "";
  };
  const show = () => void search().catch(() => (status.textContent = words.broken));

  // What an input method has not settled yet is no word to search for: half of a syllable in Latin letters.
  form.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) show();
  });
  field.addEventListener("compositionend", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  field.addEventListener("focus", () => void load().catch(() => undefined), { once: true });
  more.addEventListener("click", () => {
    const own = latest;
    void nextRows().then((rows) => {
      if (own !== latest) return;
      list.append(...rows);
      more.hidden = waiting.length === 0;
      rows[0]?.querySelector("a")?.focus();
    });
  });
  moveByKeys(box, field);
  if (readAddress(form)) show();
}
