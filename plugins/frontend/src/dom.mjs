// Building elements without ever turning a string into markup.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * A button that a delegated listener knows by `data-do`.
 * @param {string} action
 * @param {string} label
 * @param {string} [className]
 */
export function button(action, label, className = "bj-btn") {
  const made = element("button", className, label);
  made.type = "button";
  made.dataset.do = action;
  return made;
}
