import type { Ring } from "../../src/maps/encode.ts";
import type { Point } from "../../src/maps/simplify.ts";

/** The rings that a path of relative moves draws. */
export function ringsIn(path: string): Ring[] {
  let [x, y] = [0, 0];
  return path
    .split("z")
    .slice(0, -1)
    .map((part) => {
      const numbers = part.slice(1).match(/-?\d+/g)!.map(Number);
      const ring: Point[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        [x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
        ring.push([x, y]);
      }
      [x, y] = ring[0]!;
      return ring;
    });
}
