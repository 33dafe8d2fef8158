import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h, s } from "hastscript";
import type { Cell } from "../drawing/chart-type.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Source } from "../schemas/source.ts";
import { CANONICAL, type Figure } from "./figure.ts";
import { KEY, legendOf } from "./legend.ts";
import { breakable, factLink, linked } from "./linked.ts";
import { sourceText, spaceOf } from "./source-line.ts";

/** Where a figure's links lead; a host page decides. */
export interface FigureLinks {
  /** Address of a fact in the ledger. */
  fact(id: string): string;
  /** Address of the chart's own page, or null on that page itself. */
  chart: string | null;
  /** Where the table stands for a figure that links to it; left out, it is on the chart's page. */
  table?: string;
}

/** A table with more rows than this would outweigh the drawing, and a reader mode would take it for the page. */
const FEW_ROWS = 40;

/** How a figure's table stands where there is other matter: folded up, or a link to the chart's page. */
export function tableBeside({ table }: Figure): "folded" | "linked" {
  return table.rows.length > FEW_ROWS ? "linked" : "folded";
}

/** How much of a figure a host shows. */
export interface FigureOptions {
  links: FigureLinks;
  /** Level of the title's heading on the host page. */
  level: 1 | 2 | 3;
  /** The data table: folded up in place, left out with a link to the chart's page, or open. */
  table: "folded" | "linked" | "open";
}

function legend(figure: Figure): Element[] {
  const { width, height } = KEY;
  const items = legendOf(figure).map(({ mark, text }) => {
    const key = { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: "true" } as const;
    return h("li", [s("svg", { ...key, className: ["key"] }, mark), text]);
  });
  return items.length > 0 ? [h("ul.legend", items)] : [];
}

/** A drawing higher than this many px would be too small to read at the height of others on paper. */
const TALL = 500;

function variants(figure: Figure): Element {
  if (figure.composed) return h("div.widths", [figure.composed]);
  const boxes = figure.variants.map(({ width, layout, svg }) => {
    const tall = width === CANONICAL && layout.height > TALL;
    const className = ["w", `w${width}`, ...(tall ? ["tall"] : [])];
    return h("div", { className, hidden: width !== CANONICAL }, [svg]);
  });
  return h("div.widths", boxes);
}

function cellContent({ text, fact }: Cell, figure: Figure, links: FigureLinks): ElementContent[] {
  const content = breakable(text, figure.language);
  return fact ? [factLink(fact, links, content)] : content;
}

function tableElement(figure: Figure, links: FigureLinks): Element {
  const { columns, rows } = figure.table;
  const name = `${figure.id}-${figure.language.locale}-table`;
  const body = rows.map((row) =>
    h(
      "tr",
      row.map((cell, i) =>
        i === 0
          ? h("th", { scope: "row" }, cellContent(cell, figure, links))
          : h("td", cellContent(cell, figure, links)),
      ),
    ),
  );
  return h("section.scroll", { tabIndex: 0, ariaLabelledBy: name }, [
    h("table", [
      h("caption", { id: name }, figure.title),
      h("thead", [
        h(
          "tr",
          columns.map((column) => h("th", { scope: "col" }, breakable(column, figure.language))),
        ),
      ]),
      h("tbody", body),
    ]),
    ...alsoBehind(figure, links),
  ]);
}

/** Below the table: the facts of the drawing that neither its words nor a cell link, such as those in its labels. */
function alsoBehind(figure: Figure, links: FigureLinks): Element[] {
  const { language, told, table } = figure;
  const parts = [told.title, told.subtitle, ...told.notes].flat();
  const linkedHere = new Set([
    ...parts.flatMap((part) => (typeof part === "string" ? [] : [part.fact])),
    ...table.rows.flat().flatMap(({ fact }) => fact ?? []),
  ]);
  const rest = figure.facts.filter(({ id }) => !linkedHere.has(id));
  if (rest.length === 0) return [];
  const items = rest.flatMap((fact, i): ElementContent[] => {
    const names = { what: language.words(fact.label), value: language.fact(fact) };
    const text = { type: "text", value: language.ui("summary.item", names) } as const;
    const separator = { type: "text", value: language.ui("chart.sourceSeparator") } as const;
    return [...(i > 0 ? [separator] : []), factLink(fact.id, links, [text])];
  });
  return [h("p.more", [language.ui("chart.also") + spaceOf(language), ...items])];
}

function tablePart(figure: Figure, { table, links }: FigureOptions): Element[] {
  const { language } = figure;
  if (table === "linked") {
    const href = links.table ?? (links.chart ? `${links.chart}#table` : null);
    const words = language.ui("chart.tableLink");
    return href === null ? [] : [h("p.more", [h("a", { href, target: "_top" }, words)])];
  }
  const content = tableElement(figure, links);
  if (table === "open") return [h("div", { id: "table", className: ["data"] }, [content])];
  return [h("details.data", [h("summary", language.ui("chart.table")), content])];
}

function sourceElement(source: Source, figure: Figure): ElementContent[] {
  const text = sourceText(source, figure.language);
  return [
    source.url
      ? h("a", { href: source.url, rel: "noopener", target: "_top" }, text)
      : { type: "text", value: text },
  ];
}

/** The line that says where the figures come from, and who says so. */
function sourceLine(figure: Figure, links: FigureLinks): Element {
  const { language } = figure;
  const separator = { type: "text", value: language.ui("chart.sourceSeparator") } as const;
  const list = figure.sources.flatMap((source, i) => [
    ...(i > 0 ? [separator] : []),
    ...sourceElement(source, figure),
  ]);
  const credit = language.ui("chart.credit");
  const space = spaceOf(language);
  return h("p.source", [
    language.ui("chart.source") + space,
    ...list,
    language.ui("chart.sourceEnd") + space,
    links.chart
      ? h("a.credit", { href: links.chart, target: "_top" }, credit)
      : h("span.credit", credit),
  ]);
}

/** A figure as HTML: title, drawing at every width, legend, notes, source line and table; no script needed. */
export function figureElement(figure: Figure, options: FigureOptions): Element {
  const { language, told } = figure;
  const { links } = options;
  return h(
    "figure",
    {
      className: ["chart"],
      id: `chart-${figure.id}`,
      dataAccent: figure.accent,
      lang: LANGUAGE_TAG[language.locale],
    },
    [
      h("figcaption", [
        h(`h${options.level}`, linked(told.title, language, links)),
        h("p.subtitle", linked(told.subtitle, language, links)),
      ]),
      variants(figure),
      ...legend(figure),
      ...told.notes.map((note) => h("p.note", linked(note, language, links))),
      sourceLine(figure, links),
      ...tablePart(figure, options),
    ],
  );
}

/** A figure printed. */
export function figureHtml(figure: Figure, options: FigureOptions): string {
  return toHtml(figureElement(figure, options), { closeEmptyElements: true });
}
