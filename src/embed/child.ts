/**
 * Runs in every embed page: honours Datawrapper's query names and tells the page around the frame
 * how high the chart is, in the words of every common host script. It is compiled on its own and
 * stands inline, so it imports nothing. Nothing from an address is written into the page; whoever
 * is not the parent gets no answer.
 */
{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);

  /** A flag of the query: true, false, or undefined where it is absent or neither. */
  const flag = (name: string): boolean | undefined => {
    const value = query.get(name) ?? "none";
    return /^(true|1|)$/.test(value) || (/^(false|0)$/.test(value) ? false : undefined);
  };

  const dark = flag("dark");
  if (dark !== undefined) root.dataset["theme"] = dark ? "dark" : "light";
  if (query.get("dark") === "auto") delete root.dataset["theme"];
  for (const name of ["plain", "transparent"]) if (flag(name)) root.dataset[name] = "";

  const host = parent;
  const post = (message: unknown) => host.postMessage(message, "*");
  const main = document.querySelector("main");
  if (host !== window && main) {
    const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
    const pym = `pymxPYMx${query.get("childId")}xPYMx`;
    let sent = 0;
    let before = 0;
    let time = 0;
    let returns = 0;

    const send = (again?: boolean) => {
      // Not the body: its height follows the frame's, and the two would chase each other.
      const height = Math.ceil(main.getBoundingClientRect().height);
      const now = performance.now();
      if (!height || (height === sent && !again)) return;
      if (height !== sent) {
        // A host whose scroll bar comes and goes with our height would go on for ever: the larger wins.
        if (!again) returns = height === before && now - time < 500 ? returns + 1 : 0;
        if (returns > 3 && height < sent) return;
        [before, sent, time] = [sent, height, now];
      }
      post({ "datawrapper-height": { [location.pathname]: height } });
      post({ sentinel: "amp", type: "embed-size", height });
      post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
      post({ type: "three-harvests:height", id: main.id, height });
      if (query.has("childId")) post(`${pym}heightxPYMx${height}`);
      if (secret) post({ message: "height", value: height, secret });
    };

    // Once, when there is nothing more to come: a frame out of sight rests, and its observer with it.
    addEventListener("load", () => {
      send(true);
      new ResizeObserver(() => send()).observe(main, { box: "border-box" });
    });
    // A host's script may start to listen late and never ask.
    const retries = [500, 3000].map((delay) => setTimeout(send, delay, true));
    addEventListener("message", ({ source, data }) => {
      if (source !== host || !data) return;
      const asked =
        (data.sentinel === "amp" && data.type === "frames-init") ||
        (data.message === "ready" && data.secret === secret) ||
        (typeof data === "string" && data.startsWith(`${pym}widthxPYMx`));
      if (!asked) return;
      retries.forEach(clearTimeout);
      send(true);
    });
    // WordPress's sandbox lets no link through; its script follows those to our own host.
    if (secret) {
      addEventListener("click", (event) => {
        const link = event.target instanceof Element && event.target.closest("a");
        if (!link) return;
        event.preventDefault();
        post({ message: "link", value: link.href, secret });
      });
    }
  }
}
