// The shapes of docs/dev/contracts.md, sections 2, 5, 6 and 7.

export type Response = string | string[];
export type Status = "correct" | "partial" | "incorrect" | "none" | "invalid";

export interface ClientItem {
  id: string;
  t: string;
  h: string;
  p?: number;
  k: unknown;
  /** What an option other than the best earns, as a share; only where options are graded. */
  s?: Record<string, number>;
  n?: number;
  part?: boolean;
  cs?: boolean;
  tol?: number;
  u?: string;
  d?: unknown[];
}

export interface ClientQuiz {
  v: number;
  id: string;
  site: string;
  pass?: number;
  feedback?: "immediate" | "end";
  shuffle?: "none" | "options" | "items" | "all";
  attempts?: number;
  items: ClientItem[];
}

/** What one item earned. `feedback` is the index of the distractor that matched, if any. */
export interface ItemResult {
  status: Status;
  score: number;
  max: number;
  feedback: number | null;
}

export interface QuizResult {
  score: number;
  max: number;
  percent: number;
  passed: boolean;
}

export interface ItemRecord {
  h: string;
  r: Response;
  c?: 1;
  t: number;
}

export interface HistoryEntry extends QuizResult {
  n: number;
  at: string;
}

export interface QuizRecord {
  v: number;
  n: number;
  seed: number;
  items: Record<string, ItemRecord>;
  done: string | null;
  history: HistoryEntry[];
}

export interface ModuleRecord {
  v: number;
  read: string | null;
  at: string;
}

/** How one exercise type is graded and how its answer is read from and put into the page. */
export interface ExerciseType {
  grade(item: ClientItem, response: Response): { share: number; feedback: number | null } | null;
  isEmpty(response: Response): boolean;
  read(fieldset: Element): Response;
  write(fieldset: Element, response: Response): void;
  /** The `data-for` values of the feedback that is due for this response. */
  due(item: ClientItem, response: Response, feedback: number | null): string[];
  /** The option values that are right, for marking; empty where the key is to be told in words. */
  keys(item: ClientItem): string[];
  /** Put up controls of one's own; called once, when the action row stands. */
  attach?(fieldset: HTMLFieldSetElement, item: ClientItem): void;
  /** Mark what is right where there are no options; what is returned goes when the item is reopened. */
  mark?(fieldset: Element, item: ClientItem, response: Response | undefined): Element[];
  /** Word that asks for an answer, instead of the usual. */
  todo?: string;
}

declare global {
  var BELAJAR_STRINGS: Record<string, string> | undefined;
  var BELAJAR_LANG: string | undefined;
  /** Exercise types by name; each script adds its own. */
  var BELAJAR_TYPES: Record<string, ExerciseType> | undefined;
}
