// Buttons that copy code: the feature `content.code.copy`.
import { button, element } from "../dom.mjs";
import { words } from "../words.mjs";

const SHOWN = 2000; // ms that the note stays

export function setUpCopy() {
  for (const code of document.querySelectorAll(".md-content pre > code")) {
    const made = button("copy", "", "md-code__button");
    made.dataset.mdType = "copy"; // the theme's sheet gives it its sign
    made.title = words("frame_copy");
    made.setAttribute("aria-label", words("frame_copy"));
    made.addEventListener("click", async () => {
      if (await copied(code)) say(words("frame_copied"));
    });
    code.parentElement?.prepend(element("div", "md-code__nav", made));
  }
}

/** @param {Element} code */
async function copied(code) {
  const text = code.textContent?.replace(/\n$/, "") ?? "";
  try {
    await navigator.clipboard.writeText(text); // only in https pages
    return true;
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(code);
    return document.execCommand("copy");
  }
}

let timer = 0;

/** @param {string} text */
function say(text) {
  const note = document.querySelector(".md-dialog");
  const inner = note?.querySelector(".md-dialog__inner");
  if (!note || !inner) return;
  inner.setAttribute("role", "status");
  inner.textContent = text;
  note.classList.add("md-dialog--active");
  clearTimeout(timer);
  timer = setTimeout(() => note.classList.remove("md-dialog--active"), SHOWN);
}
