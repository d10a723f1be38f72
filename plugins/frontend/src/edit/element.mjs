// An editor's bar in a preview: the place in a file to copy, and of an exercise the keys to look at.
// What it shows of a key is a copy; the exercise and the record of its answers are left alone.
import { element } from "../dom.mjs";
import { words } from "../words.mjs";

/** @typedef {{at: string, open: string | null}} Spot */

export class BelajarEdit extends HTMLElement {
  connectedCallback() {
    if ("ready" in this.dataset) return;
    this.dataset.ready = "";
    const said = saying();
    const place = this.querySelector("code");
    this.append(copyButton(this.dataset.at ?? "", place, said));
    const items = this.template("items");
    if (items) this.addToggles(JSON.parse(items.textContent ?? "{}"));
    this.append(said);
  }

  /** @private @param {string} name */
  template(name) {
    return /** @type {HTMLTemplateElement | null} */ (this.querySelector(`.bj-edit-${name}`))?.content;
  }

  /** @private @param {Record<string, Spot>} items */
  addToggles(items) {
    const quiz = this.nextElementSibling;
    const keys = Array.from(this.template("keys")?.children ?? []);
    const toggles = keys.flatMap((key) => {
      const id = /** @type {HTMLElement} */ (key).dataset.item ?? "";
      const fieldset = quiz?.querySelector(`#soal-${CSS.escape(id)}`);
      const spot = items[id];
      return fieldset && spot ? [addItemBar(fieldset, id, spot, key)] : [];
    });
    const all = toggle("edit_show_all", "edit_hide_all", (open) => {
      for (const one of toggles) one(open);
    });
    if (toggles.length > 1) this.append(all.button);
  }
}

/**
 * Put the bar of one item below all else of it.
 * @param {Element} fieldset
 * @param {string} id
 * @param {Spot} spot
 * @param {Element} key
 * @returns {(open: boolean) => void} shows or hides its key
 */
function addItemBar(fieldset, id, spot, key) {
  const said = saying();
  const place = element("code", "", spot.at);
  const bar = element("div", "bj-edit bj-edit-item", element("span", "", words("edit_item")), " ", place, " ");
  if (spot.open) {
    const link = element("a", "bj-edit-open", words("edit_open"));
    link.href = spot.open;
    bar.append(link);
  }
  const shown = element("div", "bj-edit-key");
  shown.id = `kunci-${id}`;
  const { button, set } = toggle("edit_show", "edit_hide", (open) => {
    shown.replaceChildren(...(open ? Array.from(key.cloneNode(true).childNodes) : []));
    shown.hidden = !open;
  });
  shown.hidden = true;
  button.setAttribute("aria-controls", shown.id);
  bar.append(copyButton(spot.at, place, said), ...(key.childElementCount ? [button] : []), said, shown);
  fieldset.append(bar);
  return set;
}

/**
 * A button that opens and closes something.
 * @param {string} show its word while that is closed
 * @param {string} hide
 * @param {(open: boolean) => void} act
 */
function toggle(show, hide, act) {
  const button = element("button", "bj-edit-btn", words(show));
  button.type = "button";
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    button.textContent = words(open ? hide : show);
    act(open);
  };
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  return { button, set };
}

/** @param {string} at @param {Element | null} place where it can be read @param {HTMLElement} said */
function copyButton(at, place, said) {
  const button = element("button", "bj-edit-btn", words("edit_copy"));
  button.type = "button";
  button.addEventListener("click", async () => {
    const done = await copy(at, place);
    said.textContent = words(done ? "edit_copied" : "edit_not_copied", { at });
  });
  return button;
}

/** Copy, also where the page has no right to the clipboard (another computer's address). @param {string} at @param {Element | null} place */
async function copy(at, place) {
  try {
    await navigator.clipboard.writeText(at);
    return true;
  } catch {
    if (place) getSelection()?.selectAllChildren(place);
    return document.execCommand("copy");
  }
}

function saying() {
  const said = element("span", "bj-edit-said");
  said.setAttribute("role", "status");
  return said;
}
