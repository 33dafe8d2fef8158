/** A text as it is compared: without case, accents, spaces and apostrophes. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\s'’.()-]/gu, "");
}
