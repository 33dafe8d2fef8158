import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Locale } from "../schemas/words.ts";
import { frameCode, SNIPPETS, snippets, type Choice, type Embeddable } from "./snippet.ts";

/** What the page hands to the builder: the chart in each language, and the site's origin. */
export interface BuilderData {
  origin: string;
  charts: Readonly<Record<Locale, Embeddable>>;
}

const NARROWEST = 280;

/** The frame as the preview shows it: our own pages' policy knows no styles in attributes, so they are kept aside. */
export function previewCode(chart: Embeddable, choice: Choice): string {
  return frameCode(chart, choice, "").replaceAll(' style="', ' data-style="');
}

/** Applies the styles that were kept aside. */
function dress(preview: Element): void {
  for (const element of preview.querySelectorAll<HTMLElement>("[data-style]"))
    element.style.cssText = element.dataset["style"] ?? "";
}

// Asked of the tags: the schemas, which have the list of languages, would bring their library into the page.
function isLocale(name: unknown): name is Locale {
  return typeof name === "string" && Object.hasOwn(LANGUAGE_TAG, name);
}

function choiceOf(form: HTMLFormElement): Choice & { locale: Locale } {
  const data = new FormData(form);
  const locale = data.get("locale");
  const theme = data.get("theme");
  const width = Math.round(Number(data.get("width")));
  return {
    locale: isLocale(locale) ? locale : "en",
    theme: theme === "light" || theme === "dark" ? theme : null,
    width: width > 0 ? Math.max(width, NARROWEST) : null,
    plain: data.get("show") === "plain",
    frozen: data.get("version") === "frozen",
  };
}

async function copy(button: HTMLButtonElement, field: HTMLTextAreaElement, done: string) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without permission, or not on a secure address: the selection is copied as by hand.
    document.execCommand("copy");
  }
  const before = button.textContent;
  button.textContent = done;
  setTimeout(() => (button.textContent = before), 2000);
}

/** Brings the builder to life: the options rewrite preview and snippets, the buttons copy. */
export function startBuilder(builder: HTMLElement): void {
  const form = builder.querySelector("form");
  const data = builder.querySelector("script[type='application/json']")?.textContent;
  const preview = builder.querySelector("[data-preview]");
  if (!form || !data || !preview) return;
  const { origin, charts } = JSON.parse(data) as BuilderData;
  const field = (name: string) => builder.querySelector<HTMLTextAreaElement>(`#use-${name}`);

  const update = () => {
    const { locale, ...choice } = choiceOf(form);
    const texts = snippets(charts[locale], choice, origin);
    for (const name of SNIPPETS) {
      const target = field(name);
      if (target) Object.assign(target, { value: texts[name], lang: LANGUAGE_TAG[locale] });
    }
    preview.innerHTML = previewCode(charts[locale], choice);
    dress(preview);
  };

  dress(preview);
  form.hidden = false;
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of builder.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const target = field(button.dataset["copy"] ?? "");
    if (!target) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copy(button, target, button.dataset["done"] ?? ""));
  }
}
