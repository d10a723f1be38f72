// Says one piece after the other. A pause ends the piece that is being said, which is said again from
// its beginning later: to stop in the middle is what Android's voices cannot.

/** What is said at once. @typedef {{text: string, lang: string | null}} Piece */
/** @typedef {"piece" | "end" | "failed"} Told */

const PATIENCE = 10_000; // ms until a voice that has been asked begins

export class Reader {
  block = 0;
  piece = 0;
  isReading = false;
  rate = 1;
  /** What is being said. Held here because Chromium forgets those that nobody holds. @type {SpeechSynthesisUtterance | null} */
  saying = null;
  waiting = 0;

  /**
   * @param {Piece[][]} blocks none of them empty
   * @param {(lang: string | null) => SpeechSynthesisVoice | undefined} voiceOf
   * @param {(told: Told) => void} tell
   */
  constructor(blocks, voiceOf, tell) {
    this.blocks = blocks;
    this.voiceOf = voiceOf;
    this.tell = tell;
  }

  read() {
    this.hush();
    const piece = this.blocks[this.block]?.[this.piece];
    if (!piece) return this.end("end");
    const voice = this.voiceOf(piece.lang);
    if (!voice) return this.end("failed");
    const saying = new SpeechSynthesisUtterance(piece.text);
    Object.assign(saying, { voice, lang: voice.lang, rate: this.rate });
    saying.onstart = () => clearTimeout(this.waiting);
    saying.onend = () => this.saying === saying && this.next();
    saying.onerror = () => this.saying === saying && this.end("failed");
    this.saying = saying;
    this.isReading = true;
    this.waiting = setTimeout(() => this.end("failed"), PATIENCE);
    this.tell("piece");
    speechSynthesis.speak(saying);
  }

  pause() {
    this.isReading = false;
    this.hush();
  }

  /** Go to the next block, or back: to the beginning of this one, from there to the one before. @param {1 | -1} step */
  skip(step) {
    const isInside = step < 0 && this.piece > 0;
    this.block = Math.max(0, this.block + (isInside ? 0 : step));
    this.piece = 0;
    if (this.isReading || this.block >= this.blocks.length) this.read();
    else this.tell("piece");
  }

  /** @private */
  next() {
    this.saying = null; // it has ended by itself: nothing to hush
    this.piece += 1;
    if (this.piece === this.blocks[this.block]?.length) {
      this.block += 1;
      this.piece = 0;
    }
    this.read();
  }

  /** @private @param {"end" | "failed"} why */
  end(why) {
    this.pause();
    this.tell(why);
  }

  /** @private */
  hush() {
    clearTimeout(this.waiting);
    const { saying } = this;
    this.saying = null; // first: what is cancelled may say so at once
    if (saying) speechSynthesis.cancel();
  }
}
