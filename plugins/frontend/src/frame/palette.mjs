// Light and dark. A script inside the page (theme/partials/javascripts/palette.html) has shown the right
// one before anything was painted; this changes it.

/** @typedef {{ index: number, color: Record<string, string> }} Choice as the theme keeps it */
/** @typedef {{ show: (choice?: Choice | null) => number, choice: (index: number) => Choice }} Shown */

const KEPT = "__palette";
const SYSTEM = "(prefers-color-scheme: light)";

export function setUpPalette() {
  const { BELAJAR_PALETTE: shown, __md_get: kept, __md_set: keep, __md_scope: scope } =
    /** @type {{ BELAJAR_PALETTE?: Shown, __md_get?: (name: string) => any, __md_set?: (name: string, value: unknown) => void, __md_scope?: URL }} */ (
      globalThis
    );
  const control = document.getElementById("bj-palette");
  if (!shown || !control || !kept || !keep || !scope) return;
  const follow = () => shown.show(kept(KEPT));
  let index = follow();
  control.addEventListener("click", () => {
    index = shown.show(shown.choice((index + 1) % control.children.length));
    keep(KEPT, shown.choice(index));
    colorOfBrowser();
  });
  matchMedia(SYSTEM).addEventListener("change", () => (index = follow()));
  addEventListener("storage", (event) => {
    if (event.key === `${scope.pathname}.${KEPT}`) index = follow(); // chosen in another tab
  });
  // Behind everything else: it asks how things look.
  (globalThis.requestIdleCallback ?? setTimeout)(colorOfBrowser);
}

/** Phones paint their bar in the colour of the header. */
function colorOfBrowser() {
  const header = document.querySelector(".md-header");
  if (!header) return;
  let meta = document.querySelector('meta[name="theme-color"]');
  if (!meta) {
    meta = document.createElement("meta");
    meta.setAttribute("name", "theme-color");
    document.head.append(meta);
  }
  meta.setAttribute("content", getComputedStyle(header).backgroundColor);
}
