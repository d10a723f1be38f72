// The tree of pages: its current line in view.

export function setUpNavigation() {
  const tree = document.querySelector(".md-sidebar--primary");
  const list = tree?.querySelector(".md-sidebar__scrollwrap");
  const links = tree?.querySelectorAll('[aria-current="page"]');
  const current = links?.[links.length - 1];
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
