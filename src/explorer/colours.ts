/** Custom properties of styles/tokens.css and tokens-late.css that the map is drawn with. */
const TOKENS = [
  "--map-1",
  "--map-2",
  "--map-3",
  "--map-4",
  "--map-5",
  "--map-6",
  "--year-1",
  "--year-2",
  "--year-3",
  "--year-4",
  "--year-5",
  "--year-none",
  "--paper",
  "--ink",
  "--muted",
  "--land",
  "--land-line",
  "--county-line",
  "--map-edge",
];

/** Colours of the present theme, by the custom property that holds them. */
export type Colours = Readonly<Record<string, string>>;

/** Reads the theme's colours. A custom property keeps `light-dark()` as it stands, so an element has to wear it. */
export function readColours(host: HTMLElement): Colours {
  const probe = host.appendChild(document.createElement("i"));
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(TOKENS.map((token) => [token, read(token)]));
  probe.remove();
  return colours;
}

/** Calls back when the system's theme has changed. */
export function onTheme(changed: () => void, signal: AbortSignal): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
}
