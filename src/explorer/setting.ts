import type { Locale } from "../schemas/words.ts";
import type { ExplorerWords } from "./words.ts";

/** What the page tells the explorer, as JSON in it. */
export interface Setting {
  locale: Locale;
  words: ExplorerWords;
  /** Address of the file that it starts with, and of the one for near views. */
  start: string;
  detail: string;
  /** Address of a county's page; CODE stands for its code. */
  place: string;
}
