import { readFileSync } from "node:fs";
import { join } from "node:path";
import sanitize from "sanitize-html";
import { inject } from "vitest";
import { columns, embedUrl, ours, snippetOf } from "./host.ts";

/** Listens to messages as host scripts do; `body` sees `data` and `frames`, the frame that sent it. */
const listener = (body: string) => `<script>
addEventListener("message", ({ data, source }) => {
  const frames = [...document.querySelectorAll("iframe")].filter((each) => each.contentWindow === source);
  ${body}
});
</script>`;

const frame = (chart: string, more = "") =>
  `<iframe src="${embedUrl(chart)}" width="100%" height="150" scrolling="no" frameborder="0" ${more}></iframe>`;

const IFRAME_ATTRIBUTES =
  "src width height frameborder marginwidth marginheight scrolling title".split(" ");

/** What WordPress lets through of a stranger's oEmbed answer. */
export function sanitizeLikeWordPress(html: string): string {
  return sanitize(html, {
    allowedTags: ["a", "blockquote", "iframe"],
    allowedAttributes: {
      a: ["href"],
      iframe: IFRAME_ATTRIBUTES,
    },
  });
}

/** A chart's oEmbed answer, pasted as an address into WordPress: filtered, sandboxed and hidden until it reports. */
function wordPressEmbed(chart: string): string {
  const file = join(inject("siteFolder"), "charts", chart, "oembed.json");
  const { html } = JSON.parse(readFileSync(file, "utf8")) as { html: string };
  const secret = `s${chart.replaceAll("-", "")}`;
  return ours(sanitizeLikeWordPress(html))
    .replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace(
      "<iframe",
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;visibility:hidden"`,
    );
}

/** Hosts that speak other people's protocols: their own script where one is on npm, else their documented form. */
export const PROTOCOLS: Readonly<Record<string, () => string>> = {
  "pym.js": () =>
    columns((chart) => `<div id="pym-${chart}" data-pym-src="${embedUrl(chart)}"></div>`) +
    `<script src="/pym.js"></script>`,

  "@newswire/frames": () =>
    columns((chart) => `<div data-frame-src="${embedUrl(chart)}"></div>`) +
    `<script type="module">import { autoInitFrames } from "/frames.js"; autoInitFrames();</script>`,

  "@nprapps/sidechain": () =>
    `<script src="/sidechain.js"></script>` +
    columns((chart) => `<side-chain src="${embedUrl(chart)}"></side-chain>`),

  // As its published snippets do: by the id of the frame, or by a part of its address.
  Datawrapper: () =>
    columns((chart) => frame(chart)) +
    listener(`
      const heights = data["datawrapper-height"];
      for (const key in heights ?? {}) {
        const target = document.getElementById("datawrapper-chart-" + key)
          ?? document.querySelector("iframe[src*='" + key + "']");
        if (target) target.style.height = heights[key] + "px";
      }`),

  Medium: () =>
    columns((chart) => frame(chart)) +
    listener(`
      if (typeof data !== "string" || !data.startsWith("{")) return;
      const { src, context, height } = JSON.parse(data);
      if (context !== "iframe.resize") return;
      for (const each of document.querySelectorAll("iframe")) if (each.src === src) each.height = height;`),

  // WordPress shows the frame when it first reports, and takes no height beyond 1,000 px.
  WordPress: () =>
    `<style>.wp-embedded-content { max-width: 100% } iframe { width: 100% }</style>` +
    columns(wordPressEmbed) +
    listener(`
      if (!data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const each of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) each.style.display = "none";
      for (const each of frames.filter((one) => one.dataset.secret === data.secret)) {
        each.removeAttribute("style");
        if (data.message === "height") each.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
      }`) +
    `<script>for (const each of document.querySelectorAll("iframe")) each.contentWindow.postMessage({ message: "ready", secret: each.dataset.secret }, "*");</script>`,

  "our script": () => columns((chart) => snippetOf(chart, "script")),

  "our script, its frames sandboxed": () =>
    columns((chart) =>
      snippetOf(chart, "script").replace("<iframe", '<iframe sandbox="allow-scripts"'),
    ),

  // An AMP page, and whoever took over its messages.
  AMP: () =>
    columns((chart) => frame(chart, 'sandbox="allow-scripts"')) +
    listener(`
      if (data.sentinel !== "amp" || data.type !== "embed-size") return;
      for (const each of frames) each.height = data.height;`),
};
