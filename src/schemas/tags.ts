import type { Locale } from "./words.ts";

/** What a page says its language is, so that the right glyphs are chosen. */
export const LANGUAGE_TAG: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-CN" };
