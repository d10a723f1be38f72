// Trusted Types: where a page demands that addresses of scripts are vouched for, one policy does it for
// all of our scripts. Its name stands in the site's policy (site/policy.py).

/** @typedef {{ createScriptURL(address: string): string }} Policy */

/**
 * What the browser takes as a script's address. Only what lies beside the page is vouched for: same
 * scheme, same origin; `data:` and `blob:` are neither.
 * @param {string} address absolute, or relative to the page
 */
export function scriptAddress(address) {
  const host = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }, BELAJAR_TRUSTED?: Policy | undefined }} */ (globalThis);
  host.BELAJAR_TRUSTED ??= host.trustedTypes?.createPolicy("belajar", { createScriptURL: own });
  return (host.BELAJAR_TRUSTED ?? { createScriptURL: own }).createScriptURL(address);
}

/** @param {string} address */
function own(address) {
  const whole = new URL(address, document.baseURI);
  if (whole.protocol !== location.protocol || whole.origin !== location.origin) throw new TypeError(address);
  return whole.href;
}
