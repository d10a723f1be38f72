// The tree of pages: its current line in view, its disclosures by keyboard.

export function setUpNavigation() {
  const tree = document.querySelector(".md-sidebar--primary");
  if (!tree) return;
  for (const label of tree.querySelectorAll('label[tabindex], label[for="__toc"]')) makeButton(/** @type {HTMLLabelElement} */ (label));
  for (const box of tree.querySelectorAll("input.md-toggle--indeterminate")) keepOpen(/** @type {HTMLInputElement} */ (box));
  const list = tree.querySelector(".md-sidebar__scrollwrap");
  const links = tree.querySelectorAll('[aria-current="page"], .md-nav__link--active[href]');
  const current = links[links.length - 1];
  if (!list || !current) return;
  new IntersectionObserver(
    ([seen], watching) => {
      watching.disconnect();
      if (!seen?.rootBounds || seen.isIntersecting) return;
      list.scrollTop += seen.boundingClientRect.top - seen.rootBounds.top - seen.rootBounds.height / 2;
    },
    { root: list, threshold: 1 },
  ).observe(current);
}

/** The theme's labels of hidden boxes, as the buttons that they are. @param {HTMLLabelElement} label */
function makeButton(label) {
  const box = label.control;
  if (!(box instanceof HTMLInputElement)) return;
  const say = () => label.setAttribute("aria-expanded", String(box.checked));
  label.setAttribute("role", "button");
  label.tabIndex = 0;
  const beside = label.textContent?.trim() ? "" : label.parentElement?.querySelector("a")?.textContent?.trim();
  if (beside) label.setAttribute("aria-label", beside);
  say();
  box.addEventListener("change", say);
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
}

/** `navigation.expand`: open until it is closed for the first time. @param {HTMLInputElement} box */
function keepOpen(box) {
  box.checked = true;
  box.addEventListener("change", () => box.classList.remove("md-toggle--indeterminate"), { once: true });
}
