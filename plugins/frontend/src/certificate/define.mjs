import { BelajarCertificate } from "./element.mjs";

if (!customElements.get("belajar-certificate")) {
  customElements.define("belajar-certificate", BelajarCertificate);
}
