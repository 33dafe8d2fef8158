const THEMES = ["system", "light", "dark"] as const;

type Choice = (typeof THEMES)[number];

function current(): Choice {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Keeps a choice for the next page; where storage is closed it holds for this page only. */
function store(choice: Choice): void {
  try {
    if (choice === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", choice);
  } catch {
    // The theme changes all the same.
  }
}

function apply(choice: Choice): void {
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
}

/** Makes a button step through system, light and dark. Its words stand in its data attributes. */
export function startThemeSwitch(button: HTMLButtonElement): void {
  const name = () => {
    const words = button.dataset[current()] ?? "";
    button.setAttribute("aria-label", words);
    button.title = words;
  };
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? "system";
    apply(next);
    store(next);
    name();
  });
  name();
}
