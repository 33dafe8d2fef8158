declare module "polylabel" {
  /** The point of a polygon farthest from its rings, to within `precision` of the true one, and its distance. */
  export default function polylabel(
    polygon: [number, number][][],
    precision?: number,
  ): number[] & { distance: number };
}
