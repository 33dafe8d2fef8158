/** For browsers that do not tie animations to scrolling: says on a block of steps which of them is read. */
export function startSteps(block: HTMLElement): void {
  const steps = [...block.querySelectorAll(".step")];
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) block.dataset["step"] = String(steps.indexOf(target) + 1);
      }
    },
    { rootMargin: "-58% 0px -42%" },
  );
  for (const step of steps) reading.observe(step);
}
