/**
 * Runs on pages with a map: one tab stop for all counties, arrow keys move to the neighbour in that
 * direction, a tap or a click chooses a county, and its name is shown and announced. It is compiled
 * on its own and stands inline, so it imports nothing; it may stand on a page
 * more than once. Without it browsers show the names as titles.
 */
/** A county's corners as text, to tell neighbours: they share some, and more than one. */
function cornersOf(county: SVGPathElement): Set<string> {
  const corners = new Set<string>();
  let [startX, startY] = [0, 0];
  for (const ring of county.getAttribute("d")!.split("z")) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [startX, startY];
    numbers.forEach((number, i) => {
      if (i % 2) {
        corners.add(`${x},${(y += number)}`);
        if (i === 1) [startX, startY] = [x, y];
      } else x += number;
    });
  }
  return corners;
}

for (const map of document.querySelectorAll<HTMLElement>(".map[data-keys]:not([role])")) {
  const counties = [...map.querySelectorAll<SVGPathElement>(".counties path")];
  const reading = map.querySelector<HTMLElement>(".reading")!;
  const cursor = counties[0]!.cloneNode() as SVGPathElement;
  let at = -1;

  map.tabIndex = 0;
  map.role = "application";
  map.ariaLabel = map.dataset["keys"]!;
  cursor.setAttribute("class", "cursor");

  const choose = (index: number) => {
    at = index;
    const county = counties[index]!;
    cursor.setAttribute("d", county.getAttribute("d")!);
    map.querySelector(".land")!.append(cursor);
    const { name = "" } = (county.parentNode as SVGGElement).dataset;
    reading.textContent = county.textContent + name;
  };

  let corners: Set<string>[] = [];
  const adjoin = (a: number, b: number) => {
    let shared = 0;
    for (const corner of corners[a]!) if (corners[b]!.has(corner)) shared++;
    return shared > 1;
  };

  const middle = (index: number) => {
    const { x, y, width, height } = counties[index]!.getBBox();
    return [x + width / 2, y + height / 2] as const;
  };
  /** The neighbour most nearly in a direction; where there is none, the nearest county that way. */
  const beyond = (dx: number, dy: number) => {
    if (!corners.length) corners = counties.map(cornersOf);
    const [x, y] = middle(at);
    let best = -1;
    let most = -Infinity;
    counties.forEach((_, i) => {
      const [cx, cy] = middle(i);
      const distance = Math.hypot(cx - x, cy - y);
      const straight = ((cx - x) * dx + (cy - y) * dy) / distance;
      if (i === at || !(straight > 0.4)) return;
      // Near enough weighs more than straight enough: else nothing leads to a small county inside another.
      const worth = straight - distance / (adjoin(at, i) ? 50 : 1);
      if (worth > most) [most, best] = [worth, i];
    });
    if (best >= 0) choose(best);
  };

  map.addEventListener("keydown", (event) => {
    const way = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"].indexOf(event.key);
    if (way < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    beyond([-1, 0, 1, 0][way]!, [0, -1, 0, 1][way]!);
  });
  map.addEventListener("focus", () => at < 0 && choose(0));
  map.addEventListener("click", ({ target }) => {
    const index = counties.indexOf(target as SVGPathElement);
    if (index >= 0) choose(index);
  });
  map.addEventListener("blur", () => {
    cursor.remove();
    reading.textContent = "";
  });
}
