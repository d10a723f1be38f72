// Back to top: offered to a reader who is on the way up.

const SLIP = 16; // px that a hand, or a picture that comes late, moves a page without meaning it

export function setUpTop() {
  const up = document.querySelector(".md-top");
  if (!(up instanceof HTMLElement)) return;
  let last = scrollY;
  addEventListener(
    "scroll",
    () => {
      const now = scrollY;
      if (Math.abs(now - last) < SLIP && now > 0) return;
      const isOffered = now < last && now > innerHeight;
      last = now;
      if (up.hidden === isOffered && (isOffered || up !== document.activeElement)) up.hidden = !isOffered;
    },
    { passive: true },
  );
  up.addEventListener("click", () => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollTo({ top: 0, behavior: isCalm ? "auto" : "smooth" });
    // The button goes; reading and tabbing go on where the page begins.
    const title = document.querySelector(".md-content h1");
    if (title instanceof HTMLElement) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    up.hidden = true;
  });
}
