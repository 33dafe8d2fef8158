const SHOWN = 2500;

/** Makes a button copy its data-text, and say for a moment that it did. */
export function startCopyButton(button: HTMLButtonElement): void {
  const words = button.textContent;
  const done = button.dataset["done"] ?? words;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset["text"] ?? "");
    button.textContent = done;
    setTimeout(() => (button.textContent = words), SHOWN);
  });
}
