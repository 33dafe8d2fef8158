import { plain } from "./plain.ts";

function hideEmpty(selector: string): void {
  for (const box of document.querySelectorAll<HTMLElement>(selector)) {
    box.hidden = !box.querySelector("li[data-find]:not([hidden])");
  }
}

/** Makes the list of places show those whose names or codes hold what is typed; Enter opens the first. */
export function startPlaces(form: HTMLFormElement): void {
  const items = [...document.querySelectorAll<HTMLElement>("li[data-find]")];
  const texts = items.map((item) => (item.dataset["find"] ?? "").split(" ").map(plain).join(" "));
  const names = items.map((item) => plain(item.dataset["find"] ?? ""));
  const output = form.querySelector("output");
  const show = () => {
    const wanted = plain(String(new FormData(form).get("find") ?? ""));
    items.forEach((item, i) => {
      item.hidden = !texts[i]?.includes(wanted) && !names[i]?.includes(wanted);
    });
    hideEmpty(".prefecture");
    hideEmpty(".place-group");
    const found = items.filter((item) => !item.hidden).length;
    const { found: some = "", none = "" } = output?.dataset ?? {};
    if (output) {
      output.textContent = wanted ? (found ? some.replace("{count}", String(found)) : none) : "";
    }
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    items
      .find((item) => !item.hidden)
      ?.querySelector("a")
      ?.click();
  });
  show();
}
