declare module "subset-font" {
  /** A value fixes an axis; a range keeps it. */
  type Axis = number | { min: number; max: number; default: number };

  interface Options {
    targetFormat: "sfnt" | "woff2";
    variationAxes?: Readonly<Record<string, Axis>>;
    keepFeatures?: string[];
    noHinting?: boolean;
  }

  export default function subsetFont(
    font: Buffer,
    text: string,
    options: Options,
  ): Promise<Buffer<ArrayBuffer>>;
}
