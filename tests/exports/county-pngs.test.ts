import { expect, test } from "vitest";
import { countyPngs } from "../../src/exports/county-pngs.ts";
import { temporaryFolder } from "../files.ts";

test("each SVG of a county in the built site becomes a PNG of two pixels a px beside it, and nothing else does", () => {
  const folder = temporaryFolder({
    "places/653130/county-653130-en.svg": "<svg>en</svg>",
    "zh/places/653130/county-653130-zh.svg": "<svg>zh</svg>",
    "places/653130/index.html": "",
    "charts/bachu-income/bachu-income-en.svg": "<svg/>",
    "embed/county-653130/v/abc/county-653130-en.svg": "<svg/>",
  });
  expect(countyPngs(folder)).toEqual([
    { path: "places/653130/county-653130-en@2x.png", svg: "<svg>en</svg>", scale: 2 },
    { path: "zh/places/653130/county-653130-zh@2x.png", svg: "<svg>zh</svg>", scale: 2 },
  ]);
});
