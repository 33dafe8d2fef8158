import { h } from "hastscript";
import type { Language } from "../drawing/language.ts";
import type { Theme } from "../figure/address.ts";
import { breakable } from "../figure/linked.ts";
import type { Words } from "../schemas/words.ts";
import { embedShell } from "./page.ts";
import { childScript } from "./scripts.ts";

/** What is still known of a chart that is gone. */
export interface Withdrawn {
  id: string;
  /** Title of its last version. */
  title: Words;
  language: Language;
  /** Address of its page, which lists its versions. */
  chart: string;
  canonical: string;
  theme?: Theme | undefined;
}

/** What a frame shows that holds the current embed of a chart that is gone. */
export function withdrawnPage(withdrawn: Withdrawn): string {
  const { id, language, chart, canonical, theme } = withdrawn;
  const title = language.words(withdrawn.title);
  const content = h("figure.chart", { id: `chart-${id}` }, [
    h("figcaption", [h("h1", breakable(title, language))]),
    h("p.note", [
      language.ui("embed.withdrawn"),
      h("a", { href: `${chart}#versions`, target: "_top" }, language.ui("embed.withdrawn.link")),
    ]),
  ]);
  const { locale } = language;
  return embedShell({
    id,
    locale,
    title,
    canonical,
    theme,
    css: "",
    script: childScript,
    content,
  });
}
