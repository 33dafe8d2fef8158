import { cameraOptions, shownOf, type CameraData } from "../drawing/camera-data.ts";
import { cameraParts, movingCamera } from "../drawing/camera-elements.ts";
import { labelView, namedLands, titleOf, type NamedLand } from "../drawing/camera-labels.ts";
import { CAMERA_GRID, type CameraLayout } from "../drawing/camera-layout.ts";
import { mapDrawing } from "../drawing/composed-map.ts";
import { defineChart } from "../drawing/chart-type.ts";
import { plainText } from "../facts/template.ts";
import { cameraViews, VIEW, type CameraView } from "../maps/camera-map.ts";

interface Drawn {
  views: CameraView[];
  lands: NamedLand[][];
}

const memo = new WeakMap<CameraData, Drawn>();

/** What no width and no language changes. */
function drawnOf(data: CameraData): Drawn {
  const known = memo.get(data);
  if (known) return known;
  const views = cameraViews(data.geography, data.views.map(shownOf));
  const drawn = { views, lands: views.map((view, i) => namedLands(data, i, view)) };
  memo.set(data, drawn);
  return drawn;
}

/** A length on the ground in km, to two digits. */
function rounded(km: number): number {
  return Number(km.toPrecision(2));
}

/** Camera: one map whose view moves nearer by steps; at rest its views stand two by two. */
export default defineChart<CameraData, CameraLayout>({
  options: cameraOptions,

  layout(data, width, language) {
    const { views, lands } = drawnOf(data);
    const scale = width / CAMERA_GRID.width;
    const labels = (room: number) =>
      views.map((view, i) => labelView(data, i, { view, lands: lands[i]! }, room, language));
    return {
      width,
      height: Math.round(CAMERA_GRID.height * scale),
      scale,
      top: 0,
      views,
      still: labels(VIEW.width * scale),
      moving: labels(width),
    };
  },

  ...mapDrawing(cameraParts),
  move: movingCamera,
  steps: ({ views }) => views.length,

  note: "map.boundaryNote",

  table(data, language) {
    const { views } = drawnOf(data);
    return {
      columns: ["table.view", "table.counties", "table.across"].map((key) => language.ui(key)),
      rows: data.views.map((subject, i) => [
        { text: titleOf(subject, language) },
        { text: language.measure(subject.counties.length, "county") },
        { text: language.measure(rounded(VIEW.width / views[i]!.map.pxPerKm), "km") },
      ]),
    };
  },

  summary({ views }, language) {
    const list = views.map((subject) =>
      language.ui("camera.item", {
        name: titleOf(subject, language),
        text: plainText(subject.text[language.locale]),
      }),
    );
    return language.ui("summary.camera", {
      count: language.number(views.length),
      list: list.join(language.locale === "zh" ? "" : " "),
    });
  },
});
