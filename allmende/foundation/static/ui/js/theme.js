// Light, dark or like the system. The choice stays in this browser and is never sent anywhere.
const KEY = "darstellung";

function stored() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function store(theme) {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the choice holds for this page alone.
  }
}

function apply(theme) {
  if (theme) document.documentElement.dataset.kernTheme = theme;
  else delete document.documentElement.dataset.kernTheme;
}

export function startThemeSwitch(root) {
  const field = root.querySelector("[data-theme-switch]");
  if (!field) return;
  const buttons = [...field.querySelectorAll("button[data-theme]")];
  const show = (theme) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.theme === theme));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      store(button.dataset.theme);
      apply(button.dataset.theme);
      show(button.dataset.theme);
    });
  }
  show(stored());
  field.hidden = false;
}
