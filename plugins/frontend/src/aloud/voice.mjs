// Voices that speak on the device itself: what one in the network reads is sent away.

/** Android's older names of a language. @type {Record<string, string>} */
const OLDER = { in: "id" };

/** @param {string} lang @returns {SpeechSynthesisVoice | undefined} the device's voice of a language, its own choice first */
export function voiceOf(lang) {
  const wanted = primary(lang);
  const voices = speechSynthesis.getVoices().filter((one) => one.localService && primary(one.lang) === wanted);
  return voices.find((one) => one.default) ?? voices[0];
}

/** @param {string} lang such as "id-ID", on Android "id_ID" */
function primary(lang) {
  const first = lang.toLowerCase().split(/[-_]/)[0] ?? "";
  return OLDER[first] ?? first;
}
