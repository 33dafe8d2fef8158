/**
 * Contrasts of what a drawing shows, lowest first, each against the page it stands on. Runs in the
 * browser. Contrast is a ratio of luminances, so it is the same in greyscale.
 */
export function contrastsOfChart(): { text: number; mark: number; shown: number; paper: string } {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (colour: string): number[] => {
    if (!canvas) return [0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const contrast = (colour: string): number => {
    const [a, b] = [luminance(colour), luminance(paper)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  const isShown = (element: Element) => element.getBoundingClientRect().width > 0;
  const variants = [...document.querySelectorAll(".chart .w")].filter(isShown);
  const within = (selector: string) =>
    variants.flatMap((variant) => [...variant.querySelectorAll(selector)]);
  const texts = within("text, tspan").map((element) => contrast(getComputedStyle(element).fill));
  // Marks are what is painted in ink or the story's colour; rules, tints and paper only help.
  const marks = within("[fill*='--accent'], [fill*='--ink'], [fill*='--muted']").filter(
    (element) => !element.closest("text"),
  );
  const lines = within("[stroke*='--accent'], [stroke*='--ink']");
  const contrasts = [
    ...marks.map((element) => contrast(getComputedStyle(element).fill)),
    ...lines.map((element) => contrast(getComputedStyle(element).stroke)),
  ];
  return {
    text: Math.min(...texts),
    mark: Math.min(21, ...contrasts),
    shown: variants.length,
    paper,
  };
}
