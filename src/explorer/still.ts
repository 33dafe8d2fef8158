/** Whether the reader asked for less motion: then nothing flies or glides. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
