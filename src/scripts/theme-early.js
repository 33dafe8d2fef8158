// Runs before the first paint: the theme that the reader chose, and the sign that scripts run.
document.documentElement.dataset.script = "";
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us; then the system's theme holds.
}
