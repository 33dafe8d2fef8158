/** Makes the gallery show one story's charts, or those of one type. */
export function startGallery(form: HTMLFormElement): void {
  const groups = [...document.querySelectorAll<HTMLElement>(".gallery-group")];
  form.addEventListener("input", () => {
    const choice = new FormData(form);
    const [story, type] = [choice.get("story"), choice.get("type")];
    for (const group of groups) {
      const items = [...group.querySelectorAll<HTMLElement>("li[data-type]")];
      for (const item of items) item.hidden = Boolean(type) && item.dataset["type"] !== type;
      const other = Boolean(story) && group.dataset["story"] !== story;
      group.hidden = other || items.every((item) => item.hidden);
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
