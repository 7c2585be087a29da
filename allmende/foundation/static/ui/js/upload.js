// Shows name and size of chosen files, and says at once when one is too large (data-max-bytes on the input).
const units = ["Byte", "kB", "MB", "GB"];

export function sizeInWords(bytes, language) {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toLocaleString(language, { maximumFractionDigits: unit > 1 ? 1 : 0 })} ${units[unit]}`;
}

export function startUploads(root) {
  const language = document.documentElement.lang || "de";
  for (const box of root.querySelectorAll("[data-upload]")) {
    const input = box.querySelector("input[type=file]");
    const list = box.querySelector("ul");
    input.addEventListener("change", () => {
      list.replaceChildren(...[...input.files].map((file) => entry(file, input, language)));
    });
  }
}

function entry(file, input, language) {
  const item = document.createElement("li");
  item.textContent = `${file.name}, ${sizeInWords(file.size, language)}`;
  const most = Number(input.dataset.maxBytes);
  if (most && file.size > most && input.dataset.tooLarge) {
    const note = document.createElement("strong");
    note.className = "kern-error";
    note.textContent = input.dataset.tooLarge;
    item.append(note);
  }
  return item;
}
