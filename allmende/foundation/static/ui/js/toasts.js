// Messages after an action: announced to screen readers, and can be put away.
export function startToasts(root) {
  const region = root.querySelector(".ui-toasts[role=status]");
  if (region && region.childElementCount > 0) {
    // A live region is only read when its content changes after loading.
    const messages = [...region.children];
    region.replaceChildren();
    setTimeout(() => region.replaceChildren(...messages), 100);
  }
  for (const toast of root.querySelectorAll("[data-toast]")) prepare(toast);
  function prepare(toast) {
    const button = toast.querySelector("[data-toast-close]");
    button.hidden = false;
    button.addEventListener("click", () => {
      toast.remove();
      document.getElementById("inhalt")?.focus();
    });
  }
}
