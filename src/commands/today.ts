/** The day on which a command runs, as content writes it: `2026-12-01`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
