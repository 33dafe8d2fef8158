/**
 * What is wrong with a chart on the page at its present width, in words. Runs in the browser, so it
 * holds all that it needs. Text is measured by its own lines: from 0.8 em over the baseline to 0.2
 * em under it, as wide as it is set.
 */
export function measureChart(): string[] {
  interface Box {
    text: string;
    x0: number;
    y0: number;
    x1: number;
    y1: number;
    size: number;
    drawn: number;
  }
  const flaws: string[] = [];
  const round = (n: number) => Math.round(n * 10) / 10;
  const isShown = (element: Element) => element.getBoundingClientRect().width > 0;

  const figure = document.querySelector(".chart");
  if (!figure) return ["no chart on the page"];
  const shown = [...figure.querySelectorAll(".w")].filter(isShown);
  if (shown.length !== 1) flaws.push(`${shown.length} variants are shown`);

  const root = shown[0]?.closest("svg") ?? shown[0]?.querySelector("svg");
  const frame = root?.getBoundingClientRect() ?? new DOMRect();

  const lineBox = (line: SVGTextContentElement): Box[] => {
    const matrix = line.getScreenCTM();
    if (!matrix || line.getNumberOfChars() === 0) return [];
    const start = line.getStartPositionOfChar(0).matrixTransform(matrix);
    const drawn = parseFloat(getComputedStyle(line).fontSize);
    const size = drawn * matrix.a;
    const length = line.getComputedTextLength() * matrix.a;
    return [
      {
        text: line.textContent,
        x0: start.x,
        y0: start.y - 0.8 * size,
        x1: start.x + length,
        y1: start.y + 0.2 * size,
        size,
        drawn,
      },
    ];
  };
  const texts = [...(shown[0]?.querySelectorAll("text") ?? [])].filter(isShown);
  const boxes = texts.flatMap((text) => {
    const spans = [...text.querySelectorAll("tspan")];
    return spans.length > 0 ? spans.flatMap(lineBox) : lineBox(text);
  });
  if (boxes.length === 0) flaws.push("no text in the drawing");
  for (const { text, x0, y0, x1, y1, size, drawn } of boxes) {
    if (
      x0 < frame.left - 1 ||
      x1 > frame.right + 1 ||
      y0 < frame.top - 1 ||
      y1 > frame.bottom + 1
    ) {
      flaws.push(
        `"${text}" is cut at ${[x0, y0, x1, y1].map(round).join(" ")} of ${[frame.left, frame.top, frame.right, frame.bottom].map(round).join(" ")}`,
      );
    }
    if (size < 11) flaws.push(`"${text}" is ${round(size)} px`);
    // Labels are drawn at 12 px and read between 12 and 17 where the chart has 280 to 1200 px.
    const fits = frame.width >= 279.5 && frame.width <= 1200;
    if (drawn === 12 && fits && (size < 11.95 || size > 17)) {
      flaws.push(`"${text}" is drawn at 12 px and reads at ${round(size)}`);
    }
  }
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
      const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
      if (across > 1 && down > 1) flaws.push(`"${a.text}" lies over "${b.text}"`);
    }
  }

  for (const scroller of [document.documentElement, document.body]) {
    if (scroller.scrollWidth > scroller.clientWidth) {
      flaws.push(
        `${scroller.tagName} scrolls sideways by ${scroller.scrollWidth - scroller.clientWidth} px`,
      );
    }
  }
  const parts = [...figure.children].filter(isShown);
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]?.getBoundingClientRect();
    const here = part.getBoundingClientRect();
    if (next && here.bottom > next.top + 1) {
      flaws.push(`<${part.tagName}> lies over what follows it`);
    }
    if (here.right > innerWidth + 1) flaws.push(`<${part.tagName} class=${part.className}> is cut`);
    if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible") {
      flaws.push(`<${part.tagName} class=${part.className}> hides text`);
    }
  }
  return flaws;
}
