/** What the page gives its script to draw. */
export const data = JSON.parse(document.getElementById("data").textContent);

/** Says that all of it stands: the benchmark waits for this. */
export function drawn() {
  performance.mark("drawn");
}
