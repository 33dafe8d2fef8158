/** Data as JSON for a `<script>`: no text in it can close the tag. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
