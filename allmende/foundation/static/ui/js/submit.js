// Guards POST forms against double sending. The server is the one who makes sure; this only avoids the second press.
export function startSubmitGuard(root) {
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method.toLowerCase() !== "post" || event.defaultPrevented) return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = "true";
    // aria-disabled instead of disabled: the value of the pressed button must still be sent and the focus stay.
    for (const button of buttons(form)) button.setAttribute("aria-disabled", "true");
  });
  // Coming back with the browser's back button shows the old page; its forms must work again.
  window.addEventListener("pageshow", () => {
    for (const form of root.querySelectorAll("form[data-sending]")) release(form);
  });
}

function buttons(form) {
  return [...form.elements].filter((element) => element.matches("button:not([type=button]), input[type=submit]"));
}

function release(form) {
  delete form.dataset.sending;
  for (const button of buttons(form)) button.removeAttribute("aria-disabled");
}
