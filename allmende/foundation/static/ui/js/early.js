// Sets a stored choice of light or dark before the page is painted. Classic and tiny on purpose: a module would come late.
try {
  const theme = localStorage.getItem("darstellung");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.kernTheme = theme;
} catch {
  // Storage may be forbidden; then the page follows the system.
}
