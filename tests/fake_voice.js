// Stands in for the device's voices, of which a headless browser has none. `SUARA` is the test's hand on it.
{
  const voice = (lang, localService) => ({ lang, localService, default: false, name: lang, voiceURI: lang });
  const heard = new EventTarget();
  const SUARA = {
    voices: [],
    said: [],
    cancelled: 0,
    add(lang, localService = true) {
      SUARA.voices.push(voice(lang, localService));
      heard.dispatchEvent(new Event("voiceschanged"));
    },
    get now() {
      return SUARA.said[SUARA.said.length - 1];
    },
    /** What is being said comes to its end. */
    end() {
      SUARA.now.onend();
    },
    /** Everything comes to its end, one after the other. */
    all() {
      for (let before = -1; before < SUARA.said.length; ) {
        before = SUARA.said.length;
        SUARA.end();
      }
    },
  };
  Object.defineProperty(self, "SUARA", { value: SUARA });
  self.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(self, "speechSynthesis", {
    value: Object.assign(heard, {
      getVoices: () => SUARA.voices,
      speak(one) {
        SUARA.said.push(one);
        setTimeout(() => one.onstart?.());
      },
      cancel: () => (SUARA.cancelled += 1),
    }),
  });
}
