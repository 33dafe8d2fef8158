import { z } from "zod";
import { partialDate, words } from "./words.ts";

/** content/site.json. */
export const site = z.strictObject({
  /** The site's name. */
  name: words,
  /** What it is, in one sentence, for descriptions and feeds. */
  description: words,
  /** Where it is published; the environment's SITE_URL overrides it. No slash at the end. */
  url: z.url({ protocol: /^https?$/ }),
  /** Who publishes it. */
  publisher: words,
  /** Where a reader reports an error: a page or an e-mail address. */
  contact: z.url({ protocol: /^(https?|mailto)$/ }),
  /** Licence of words, data and charts: its short name and address. */
  licence: z.strictObject({ name: z.string(), url: z.url({ protocol: /^https?$/ }) }),
  /** First day and last day on which the content was changed, for bylines and citations. */
  dates: z.strictObject({ published: partialDate, updated: partialDate }),
});

/** What content/site.json says. */
export type Site = z.infer<typeof site>;
