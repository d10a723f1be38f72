// Content tabs are radio buttons: arrows, names and states are the browser's. This brings a chosen tab
// into view, stops what plays in the one that was left, and lets tabs of the same name go together.

const KEPT = "__tabs"; // a script inside the page reads it before anything is painted

/** @param {boolean} areLinked the feature `content.tabs.link` */
export function setUpTabs(areLinked) {
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(".tabbed-set > input")) return;
    const label = target.labels?.[0];
    label?.scrollIntoView({ block: "nearest", inline: "nearest" });
    for (const playing of target.parentElement?.querySelectorAll("audio, video") ?? []) /** @type {HTMLMediaElement} */ (playing).pause();
    if (areLinked && label) chooseAll(label.textContent?.trim() ?? "", label);
  });
}

/** @param {string} name @param {HTMLElement} at what stays where it is on the screen */
function chooseAll(name, at) {
  const before = at.getBoundingClientRect().top;
  for (const set of document.querySelectorAll(".tabbed-set"))
    for (const box of set.querySelectorAll(":scope > input"))
      if (box instanceof HTMLInputElement && box.labels?.[0]?.textContent?.trim() === name) {
        box.checked = true;
        break;
      }
  scrollBy({ top: at.getBoundingClientRect().top - before, behavior: "auto" });
  const { __md_get: kept, __md_set: keep } =
    /** @type {{ __md_get?: (name: string) => string[] | null, __md_set?: (name: string, value: unknown) => void }} */ (globalThis);
  keep?.(KEPT, [...new Set([name, ...(kept?.(KEPT) ?? [])])]);
}
