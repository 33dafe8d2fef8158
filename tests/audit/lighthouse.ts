import { findChromium } from "../../src/commands/chromium.ts";
import { CATEGORIES, type AuditedPage, type Category } from "./pages.ts";

/** What one look at a page came to. */
export interface Marks {
  /** Of 100, by category. */
  marks: Partial<Record<Category, number>>;
  /** What took marks away, by category: each audit with what it found. */
  faults: Partial<Record<Category, string[]>>;
}

/** What we read of Lighthouse's result. */
interface Result {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    {
      title: string;
      score: number | null;
      displayValue?: string;
      details?: { items?: { node?: { snippet?: string }; description?: string }[] };
    }
  >;
  runtimeError?: { message: string };
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result } | undefined>;

interface Launcher {
  launch(options: object): Promise<{ port: number; kill(): void }>;
}

/** A package of this folder alone, there only after installPackages. */
const load = (name: string): Promise<unknown> => import(name);

function faultsOf({ audits, categories }: Result, category: Category): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
    const where = (audit.details?.items ?? [])
      .flatMap(({ node, description }) => node?.snippet ?? description ?? [])
      .slice(0, 3);
    return [
      [`${id}: ${audit.title}`, audit.displayValue ?? "", ...where].filter(Boolean).join("; "),
    ];
  });
}

/** Throws where the page could not be looked at. */
function resultOf(found: { lhr: Result } | undefined): Result {
  if (!found) throw new Error("Lighthouse found nothing to look at");
  if (found.lhr.runtimeError) throw new Error(found.lhr.runtimeError.message);
  return found.lhr;
}

/** A Chromium that Lighthouse looks through: `look` at a page for some categories, and `close` at the end. */
export async function openLighthouse() {
  const { launch } = (await load("chrome-launcher")) as Launcher;
  const { default: lighthouse } = (await load("lighthouse")) as { default: Lighthouse };
  const chrome = await launch({
    chromePath: findChromium(),
    chromeFlags: ["--headless=new", "--no-sandbox"],
    logLevel: "silent",
  });
  return {
    close: () => chrome.kill(),
    /** Marks on a phone with Lighthouse's own simulated slowness. Throws where the page could not be loaded. */
    async look(url: string, categories: readonly Category[]): Promise<Marks> {
      const flags = { port: chrome.port, onlyCategories: categories, logLevel: "silent" };
      const attempt = () => lighthouse(url, flags).then(resultOf);
      // On a busy machine the browser may answer too late once.
      const lhr = await attempt().catch(attempt);
      const of = <T>(value: (category: Category) => T) =>
        Object.fromEntries(categories.map((category) => [category, value(category)]));
      return {
        marks: of((category) => Math.round(100 * (lhr.categories[category]?.score ?? 0))),
        faults: of((category) => faultsOf(lhr, category)),
      };
    },
  };
}

/** The categories that a page is marked in. */
export function categoriesOf({ unlisted }: AuditedPage): Category[] {
  return CATEGORIES.filter((category) => category !== "seo" || !unlisted);
}
