// The one script that every page loads for the offline copy: it fetches the rest once the page is there
// and the browser has nothing else to do.
import { scriptAddress } from "../trusted.mjs";

const idle = globalThis.requestIdleCallback ?? setTimeout;

function fetchRest() {
  const address = document.querySelector("belajar-app")?.getAttribute("data-script");
  if (!address) return;
  const script = document.createElement("script");
  script.src = scriptAddress(address);
  document.head.append(script);
}

if (document.readyState === "complete") idle(fetchRest);
else addEventListener("load", () => idle(fetchRest), { once: true });
