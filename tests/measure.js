// Measures a page as it is laid out; each function returns what is wrong, as readable lines.
// Evaluated in the page by tests/accessibility.py.
(() => {
  const INTERACTIVE =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, label[for], [tabindex='0']";
  const INLINE = "p, li, td, th, dd, dt, figcaption, label, legend, summary, h1, h2, h3, h4, h5, h6";
  const TARGET = 24; // CSS pixels, 2.5.8
  const ROOM = 6; // the ground of code, or the sign of a focus, may stick out so far: no text does

  const named = (element) => {
    const parts = [];
    for (let at = element; at && at !== document.body && parts.length < 3; at = at.parentElement) {
      const classes = [...at.classList].slice(0, 3).map((one) => `.${one}`);
      parts.unshift(at.localName + classes.join(""));
    }
    return `${parts.join(" > ")} "${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  };
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    element.getClientRects().length > 0;
  const isUnseen = (element) => {
    // kept for screen readers: clipped to a pixel
    const box = element.getBoundingClientRect();
    return box.width <= 2 || box.height <= 2;
  };
  const scrolls = (style) => /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
  const within = (element, holds) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (holds(at)) return true;
    return false;
  };
  const all = (root = document.body) => [...root.querySelectorAll("*")].filter((one) => isShown(one));

  /** 1.4.10: nothing sticks out sideways but what scrolls in a box of its own. */
  function sticksOut() {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [
      `${location.pathname}: ${document.scrollingElement.scrollWidth} of ${width}`,
      ...all()
        .filter((one) => one.getBoundingClientRect().right > width + 1)
        .filter((one) => !within(one, (at) => getComputedStyle(at).overflowX !== "visible"))
        .slice(0, 5)
        .map((one) => `${location.pathname}: sticks out: ${named(one)}`),
    ];
  }

  /** 1.4.12 and 1.4.4: no text is cut off or spills over what follows it. */
  function cut() {
    const found = [];
    for (const one of all()) {
      const style = getComputedStyle(one);
      if (style.display.startsWith("inline") && style.display !== "inline-block" && style.display !== "inline-flex") continue;
      if (!one.textContent.trim() || isUnseen(one) || one.closest("svg, select, [aria-hidden=true]")) continue;
      const beyond = [one.scrollWidth - one.clientWidth > 2, one.scrollHeight - one.clientHeight > 4];
      const hides = [/hidden|clip/.test(style.overflowX), /hidden|clip/.test(style.overflowY)];
      const holdsText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if ((beyond[0] && hides[0]) || (beyond[1] && hides[1])) found.push(`${location.pathname}: cut: ${named(one)}`);
      else if (holdsText && !scrolls(style) && one.scrollWidth - one.clientWidth > ROOM && !within(one, (at) => scrolls(getComputedStyle(at))))
        found.push(`${location.pathname}: spills: ${named(one)}`);
    }
    return found;
  }

  const distance = (box, other) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const aside = Math.hypot(
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    );
    if (other.width >= TARGET && other.height >= TARGET) return aside;
    const [u, v] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
    return Math.min(aside, Math.hypot(u - x, v - y) - TARGET / 2);
  };

  /** The area that acts for a control: that of its label too. */
  const areaOf = (element) => {
    const labels = [...(element.labels ?? [])].filter(isShown);
    const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
    return boxes.reduce((one, other) => (one.width * one.height >= other.width * other.height ? one : other));
  };

  const stays = (element) => within({ parentElement: element }, (at) => /fixed|sticky/.test(getComputedStyle(at).position));

  /** 2.5.8: targets are 24 by 24, or have that room to themselves, or stand in a sentence. */
  function smallTargets() {
    const targets = [...document.querySelectorAll(INTERACTIVE)].filter(isShown).filter((one) => !one.closest("[inert], [aria-hidden=true]:not(a)"));
    const areas = new Map(targets.map((one) => [one, areaOf(one)]));
    return targets
      .filter((one) => {
        const box = areas.get(one);
        if (box.width >= TARGET - 0.1 && box.height >= TARGET - 0.1) return false;
        if (box.right <= 0 || box.bottom + scrollY <= 0) return false; // a skip link that waits for focus
        const block = one.parentElement?.closest(INLINE);
        const inSentence =
          getComputedStyle(one).display === "inline" &&
          block &&
          block.textContent.trim().length > one.textContent.trim().length + 1;
        if (inSentence) return false;
        return targets.some(
          (other) =>
            other !== one &&
            !one.contains(other) &&
            stays(one) === stays(other) && // what scrolls below a bar scrolls out again
            !other.contains(one) &&
            ![...(one.labels ?? [])].includes(other) &&
            ![...(other.labels ?? [])].includes(one) &&
            distance(box, areas.get(other)) < TARGET / 2 - 0.2,
        );
      })
      .map((one) => `${location.pathname}: ${areas.get(one).width.toFixed()} by ${areas.get(one).height.toFixed()}: ${named(one)}`);
  }

  /** 2.1.1: what scrolls can be reached by keyboard, by itself or by something in it. */
  function unreachableScrollers() {
    return all()
      .filter((one) => {
        const style = getComputedStyle(one);
        const sideways = /auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
        const down = /auto|scroll/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
        return (sideways || down) && one.tabIndex < 0 && !one.matches("textarea") && !one.querySelector(INTERACTIVE);
      })
      .map((one) => `${location.pathname}: ${named(one)}`);
  }

  /** 1.4.10 for a window of 320 by 256: what stays in place leaves most of it to the text. */
  function covering() {
    const bars = (one) => /fixed|sticky/.test(getComputedStyle(one).position) && one.getBoundingClientRect().width > innerWidth / 2;
    let covered = 0;
    for (let y = 2; y < innerHeight; y += 4) {
      const at = document.elementFromPoint(innerWidth / 2, y);
      if (at && (bars(at) || within(at, bars))) covered += 4;
    }
    return covered > innerHeight / 5 ? [`${location.pathname}: bars cover ${covered} of ${innerHeight}`] : [];
  }

  /** 2.3.3 and our promise: with reduced motion nothing moves. */
  function moving() {
    const long = (times) => times.split(",").some((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 1 : 1000) > 20);
    const found = [document.documentElement, ...document.body.querySelectorAll("*")].filter((one) =>
      ["", "::before", "::after"].some((part) => {
        const style = getComputedStyle(one, part || null);
        return (
          (style.transitionProperty !== "none" && long(style.transitionDuration)) ||
          (style.animationName !== "none" && long(style.animationDuration)) ||
          (!part && style.scrollBehavior === "smooth")
        );
      }),
    );
    return found.map((one) => `${location.pathname}: ${named(one)}`);
  }

  const rgb = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return { r, g, b, a: text.startsWith("rgb") ? a : 1 };
  };
  const over = (top, under) => ({
    r: top.r * top.a + under.r * (1 - top.a),
    g: top.g * top.a + under.g * (1 - top.a),
    b: top.b * top.a + under.b * (1 - top.a),
    a: 1,
  });
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((one) => one / 255).map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgb(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
  };

  /** What shows that an element has the focus: itself, its label, or what stands beside a hidden box. */
  const shown = (element) => {
    const near = [element, ...(element.labels ?? []), element.nextElementSibling, element.closest("label"), element.parentElement];
    for (const one of near.filter(Boolean))
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(one, part);
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) continue;
        const color = style.outlineStyle === "auto" ? null : rgb(style.outlineColor);
        const outside = parseFloat(style.outlineOffset) >= 0 ? one.parentElement ?? one : one;
        return { one, ratio: color ? contrast(over(color, groundOf(outside)), groundOf(outside)) : 21 };
      }
    return null;
  };

  /** 2.4.7, 1.4.11, 2.4.11: the focused element is seen, with an outline, and nothing lies over it. */
  function focusFault() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const where = `${location.pathname}: ${named(element)}`;
    const mark = shown(element);
    if (!mark) return `no outline: ${where}`;
    if (mark.ratio < 3) return `outline of contrast ${mark.ratio.toFixed(2)}: ${where}`;
    const boxes = [...mark.one.getClientRects(), ...element.getClientRects()];
    const seen = boxes.some((box) =>
      [0.15, 0.5, 0.85].some((x) =>
        [0.15, 0.5, 0.85].some((y) => {
          const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return at && (mark.one.contains(at) || element.contains(at) || at.contains(element) && !/fixed|sticky/.test(getComputedStyle(at).position) && at !== document.body && at !== document.documentElement && at.contains(mark.one) && isUnseen(element));
        }),
      ),
    );
    return seen ? null : `not seen: ${where}`;
  }

  /** Focuses one element of each kind that was not seen before; returns what is wrong, and the kinds. */
  function focusKinds(known) {
    const seen = new Set(known);
    const faults = [];
    for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
      if (!isShown(one) || one.disabled || one.tabIndex < 0 || one.closest("[inert]")) continue;
      const kind = `${named(one).replace(/ ".*/s, "")} ${one.type ?? ""}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      one.focus({ focusVisible: true });
      if (document.activeElement === one) faults.push(focusFault());
    }
    return { faults: faults.filter(Boolean), kinds: [...seen] };
  }

  /** Marks, for axe, texts of each kind that was not seen before; returns how many, and the kinds. */
  function markTexts(known) {
    const seen = new Set(known);
    for (const one of document.querySelectorAll("[data-measured]")) one.removeAttribute("data-measured");
    let count = 0;
    for (const one of all()) {
      if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
      const kind = `${named(one.parentElement).replace(/ ".*/s, "")} > ${named(one).replace(/ ".*/s, "")}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      one.setAttribute("data-measured", "");
      count += 1;
    }
    return { count, kinds: [...seen] };
  }

  const sheet = new CSSStyleSheet();
  const rules = { spacing: "", size: "", layout: "" };
  /** Puts rules on the page, in a way that its policy allows, and keeps those of the other kinds. */
  function put(kind, text) {
    rules[kind] = text;
    sheet.replaceSync(Object.values(rules).join("\n"));
    document.adoptedStyleSheets = [sheet];
  }
  /** Applies (or takes away) the spacing of 1.4.12. */
  function space(on) {
    put("spacing", on ? "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }" : "");
  }
  /** Applies a size of text in percent of what the page has. */
  function enlarge(percent) {
    put("size", "");
    const now = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (percent !== 100) put("size", `html { font-size: ${(now * percent) / 100}px !important }`);
  }
  /** Lays out (or leaves again) what is far from the screen, as it is when somebody comes to it.
      Otherwise it has the place that was estimated, over what follows it, and colours of before. */
  function layOut(on) {
    put("layout", on ? ":not([hidden]) { content-visibility: visible !important }" : "");
  }

  globalThis.measure = { sticksOut, cut, smallTargets, unreachableScrollers, covering, moving, focusFault, focusKinds, markTexts, space, enlarge, layOut };
})();
