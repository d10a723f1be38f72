// Every module's page loads this; the reader comes only to devices that have a voice for it.
import { voiceOf } from "./voice.mjs";

// The page holds its script in a template, so that nothing here makes an address of a string.
function bringReader() {
  if (customElements.get("belajar-aloud") || !voiceOf(globalThis.BELAJAR_LANG ?? "id")) return;
  const kept = document.querySelector("belajar-aloud > template");
  if (kept instanceof HTMLTemplateElement) document.head.append(document.importNode(kept.content, true));
  speechSynthesis.removeEventListener?.("voiceschanged", bringReader);
}

if ("speechSynthesis" in self) {
  speechSynthesis.addEventListener?.("voiceschanged", bringReader); // most browsers learn of voices late
  bringReader();
}
