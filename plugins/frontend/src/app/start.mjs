// The one script that every page loads for the offline copy: it fetches the rest once the page is there
// and the browser has nothing else to do.
import { scriptAddress } from "../trusted.mjs";

const idle = globalThis.requestIdleCallback ?? setTimeout;
const line = /** @type {HTMLElement | null} */ (document.querySelector("belajar-app"));

// Relative to this page: under instant navigation the address may be another one by the time they are used.
if (line) for (const [name, address] of Object.entries(line.dataset)) line.dataset[name] = new URL(address ?? "", document.baseURI).href;
const rest = line?.dataset.script;

function fetchRest() {
  if (!rest) return;
  const script = document.createElement("script");
  script.src = scriptAddress(rest);
  document.head.append(script);
}

if (document.readyState === "complete") idle(fetchRest);
else addEventListener("load", () => idle(fetchRest), { once: true });
