// The clerk's keyboard: rows with arrows or J and K, Enter opens, / searches, ? shows the keys.
const rows = () => [...document.querySelectorAll("[data-desk-row]")];
const dialog = document.getElementById("tasten");

function isTyping(target) {
  return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]") !== null;
}

function link(row) {
  return row.matches("a") ? row : row.querySelector("a");
}

function select(step) {
  const all = rows();
  if (all.length === 0) return;
  const present = all.findIndex((row) => row.classList.contains("is-selected"));
  const next = present < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, present + step));
  all.forEach((row, index) => row.classList.toggle("is-selected", index === next));
  // The link in the row takes the focus, so Enter opens it and a screen reader reads it without further code.
  link(all[next])?.focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}

const actions = {
  ArrowDown: () => select(1),
  j: () => select(1),
  ArrowUp: () => select(-1),
  k: () => select(-1),
  "/": () => (document.querySelector("[data-desk-search]") ?? document.getElementById("kopfsuche"))?.focus(),
  "?": () => dialog?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open || isTyping(event.target)) return;
  const needsRows = event.key.startsWith("Arrow");
  const action = actions[event.key];
  if (!action || (needsRows && rows().length === 0)) return;
  event.preventDefault();
  action();
});

document.addEventListener("focusin", (event) => {
  const focused = event.target.closest("[data-desk-row]");
  for (const row of rows()) row.classList.toggle("is-selected", row === focused);
});
