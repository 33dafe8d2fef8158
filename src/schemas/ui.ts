import { z } from "zod";
import { set } from "./words.ts";

const text = set(z.string().min(1));

/** content/ui/en.json and zh.json: the interface's words by key. Figures as `{fact:ID}`; `{…}` names are filled by code. */
export const ui = z.record(z.string().regex(/^[a-z][a-zA-Z0-9.-]*$/), text);

/** The interface's words of one language. */
export type Ui = z.infer<typeof ui>;
