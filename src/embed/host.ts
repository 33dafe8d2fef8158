/**
 * /embed.js, for pages that hold our frames: gives each frame the height that its chart reports.
 * It imports nothing and leaves one global name, so that a page with twenty snippets runs it once.
 */
{
  const page = window as { threeHarvests?: number };
  const script = document.currentScript;
  if (!page.threeHarvests && script instanceof HTMLScriptElement) {
    page.threeHarvests = 1;
    const site = new URL(".", script.src);

    /** Whether a frame shows one of our embeds. */
    const ours = ({ src }: HTMLIFrameElement) =>
      src.startsWith(site.href) && /^(\w\w\/)?embed\//.test(src.slice(site.href.length));
    const frames = document.getElementsByTagName("iframe");

    addEventListener("message", ({ source, origin, data }) => {
      if (data?.type !== "three-harvests:height") return;
      // A sandboxed frame has the origin "null".
      if (origin !== site.origin && origin !== "null") return;
      const { height } = data;
      if (typeof height !== "number" || !(height > 0 && height < 10_000)) return;
      for (const frame of frames) {
        if (frame.contentWindow === source && ours(frame)) frame.style.height = `${height}px`;
      }
    });
    // Frames that were there first have reported already; they do so again when asked.
    for (const frame of frames) {
      if (ours(frame)) {
        frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
      }
    }
  }
}
