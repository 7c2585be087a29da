// Suggestions below a search field, after the ARIA combobox pattern with a list box. The form works without them.
const WAIT = 180;
const SHORTEST = 2;
let counter = 0;

export function startSuggestions(root) {
  for (const input of root.querySelectorAll("input[data-suggest-url]")) new Suggestions(input);
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.active = -1;
    this.items = [];
    this.list = document.createElement("ul");
    this.list.id = `vorschlaege-${++counter}`;
    this.list.className = "ui-search__list";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
    input.closest("form").append(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.plan());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
    // The press must not take the focus from the field, or the list would be gone before the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.assign(this.items[Number(option.dataset.index)].url);
    });
  }

  plan() {
    clearTimeout(this.timer);
    this.request?.abort();
    const text = this.input.value.trim();
    if (text.length < SHORTEST) this.close();
    else this.timer = setTimeout(() => this.fetch(text), WAIT);
  }

  async fetch(text) {
    this.request = new AbortController();
    const address = new URL(this.input.dataset.suggestUrl, location.href);
    address.searchParams.set("q", text);
    try {
      const answer = await fetch(address, { signal: this.request.signal, headers: { Accept: "application/json" } });
      if (answer.ok && document.activeElement === this.input) this.show(await answer.json());
    } catch {
      this.close(); // No suggestions are no error: the search itself still works.
    }
  }

  show(items) {
    this.items = items.filter((item) => isOwnAddress(item.url));
    this.active = -1;
    this.list.replaceChildren(...this.items.map((item, index) => this.option(item, index)));
    this.list.hidden = this.items.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
  }

  option(item, index) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.dataset.index = String(index);
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const title = document.createElement("span");
    title.textContent = item.title;
    option.append(title);
    if (item.kind) {
      const kind = document.createElement("span");
      kind.className = "ui-search__kind";
      kind.textContent = item.kind;
      option.append(kind);
    }
    return option;
  }

  onKey(event) {
    if (event.key === "Escape" && !this.list.hidden) {
      this.close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.items.length > 0) {
      this.list.hidden = false;
      this.input.setAttribute("aria-expanded", "true");
      this.move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      location.assign(this.items[this.active].url);
      event.preventDefault();
    }
  }

  move(step) {
    const count = this.items.length;
    this.active = (this.active + step + count + (this.active < 0 && step < 0 ? 1 : 0)) % count;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) option.scrollIntoView({ block: "nearest" });
    });
    this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.active}`);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function isOwnAddress(url) {
  try {
    return new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
}
