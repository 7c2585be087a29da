// Everything a page may gain from JavaScript; each part does nothing when its markup is absent.
import { startThemeSwitch } from "./theme.js";
import { startSuggestions } from "./suggest.js";
import { startSubmitGuard } from "./submit.js";
import { startToasts } from "./toasts.js";
import { startUploads } from "./upload.js";

startThemeSwitch(document);
startSuggestions(document);
startSubmitGuard(document);
startToasts(document);
startUploads(document);

// An error summary takes the focus, so that keyboard and screen reader begin where the work is.
document.querySelector("[data-focus-on-load]:not([data-catalogue] *)")?.focus();

// Menus that cover something close on Escape and when the focus or a click goes elsewhere. The main menu covers the page
// only in browsers that cannot give it a row of its own (see 30-shell.css).
const covering = CSS.supports("selector(::details-content)") ? "[data-close-outside]" : "[data-close-outside], [data-menu]";
for (const menu of document.querySelectorAll(covering)) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}
