import { cutFaces } from "../fonts/faces.ts";
import { edition } from "./site.ts";

/** The faces of this build, cut once. */
export const faces = await cutFaces(edition.root);
