// The feature `announce.dismiss`: what the reader has put away stays away until its text changes.

export function setUpAnnounce() {
  const banner = document.querySelector('[data-md-component="announce"]');
  const content = banner?.querySelector(".md-typeset");
  const { __md_hash: sum, __md_set: keep } =
    /** @type {{ __md_hash?: (text: string) => number, __md_set?: (name: string, value: unknown) => void }} */ (globalThis);
  banner?.querySelector(".md-banner__button")?.addEventListener("click", () => {
    if (content && sum) keep?.("__announce", sum(content.innerHTML));
    /** @type {HTMLElement} */ (banner).hidden = true;
  });
}
