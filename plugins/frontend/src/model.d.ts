// The shapes of docs/dev/contracts.md, sections 2, 5, 6 and 7.

export type Response = string | string[];
export type Status = "correct" | "partial" | "incorrect" | "none" | "invalid" | "answered";

export interface ClientItem {
  id: string;
  t: string;
  h: string;
  p?: number;
  /** What opening the hint costs, in points. */
  hc?: number;
  /** How many options stay last when the others are shuffled. */
  fix?: number;
  k?: unknown;
  /** What an option other than the best earns, as a share; only where options are graded. */
  s?: Record<string, number>;
  n?: number;
  part?: boolean;
  /** Of a text with gaps: the places of those whose case counts. */
  cg?: number[];
  cs?: boolean;
  tol?: number;
  u?: string;
  d?: unknown[];
  /** Of a branching case: the first scene, and what each choice (`scene:a`) leads to and earns. */
  st?: string;
  g?: Record<string, [to: string, points: number]>;
  undo?: false;
}

export type Counts = "last" | "first";

export interface ClientQuiz {
  v: number;
  id: string;
  site: string;
  pass?: number;
  feedback?: "immediate" | "end";
  shuffle?: "none" | "options" | "items" | "all";
  attempts?: number;
  /** Which attempt stands for the quiz; absent: the best. */
  count?: Counts;
  /** Minutes. */
  time?: number;
  exam?: boolean;
  layout?: "one";
  sure?: boolean;
  /** How many of the items an attempt asks; absent: all. */
  draw?: number;
  /** Topic and level of each item, as numbers, for drawing; absent where nothing is known of them. */
  strata?: [topic: number, level: number][];
  /** Names of what joins the exercise from scripts of their own. */
  with?: string[];
  items: ClientItem[];
}

/** What one item earned. `feedback` is the index of the distractor that matched, if any. */
export interface ItemResult {
  status: Status;
  score: number;
  max: number;
  feedback: number | null;
  /** What the opened hint took away. */
  cost?: number;
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
  /** 1 where the learner was sure, 0 where not. */
  q?: 0 | 1;
  /** Marked, to be looked at again. */
  f?: 0 | 1;
  /** The hint, which costs, was opened. */
  o?: 1;
  t: number;
}

export interface HistoryEntry extends QuizResult {
  n: number;
  at: string;
  /** Milliseconds of work; absent where it was not measured. */
  ms?: number;
}

/** The clock of an attempt that has begun. */
export interface Clock {
  /** Milliseconds; null where the learner has turned the limit off. */
  left: number | null;
  /** How often time was added. */
  more: number;
  /** When it was last looked at, in milliseconds since 1970. */
  at: number;
}

export interface QuizRecord {
  v: number;
  n: number;
  seed: number;
  /** Milliseconds worked on this attempt so far. */
  ms?: number;
  clock?: Clock;
  /** Ids of the items that were drawn for this attempt, sorted. */
  paper?: string[] | undefined;
  /** Which attempt stands for the quiz, for pages that do not have the quiz itself. */
  count?: Counts;
  items: Record<string, ItemRecord>;
  /** What was last checked and not wholly right, or unsure; it outlives a retry. */
  w: Record<string, { h: string; t: number }>;
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
  /** Whether there is nothing to grade yet. */
  isEmpty(response: Response, item: ClientItem): boolean;
  read(fieldset: Element): Response;
  write(fieldset: Element, response: Response): void;
  /** The `data-for` values of the feedback that is due for this response. */
  due(item: ClientItem, response: Response, feedback: number | null): string[];
  /** The option values that are right, for marking; empty where the key is to be told in words. */
  keys(item: ClientItem): string[];
  /** Mark what is right where there are no options; what is returned goes when the item is reopened. */
  mark?(fieldset: Element, item: ClientItem, response: Response | undefined): Element[];
  /** Put up controls of one's own; called once, when the action row stands. */
  attach?(fieldset: HTMLFieldSetElement, item: ClientItem): void;
  /** What the result says between verdict and key. */
  report?(fieldset: HTMLFieldSetElement): Node[];
  /** Answers are better and worse, not right and wrong. */
  graded?: true;
  /** Words of the button that checks, of what asks for an answer, of the button that begins again. */
  check?: string;
  prompt?: string;
  again?: string;
}

/** What a value of a record has to look like: src/record/shape.mjs. */
export type RecordShape =
  | ((value: any) => boolean)
  | [entry: RecordShape, most: number]
  | { [field: string]: RecordShape };
/** What joins an exercise from a script of its own, where the quiz asks for it (`with`). */
export interface Companion {
  /**
   * One item was answered, here or in another tab, or checked; or, without an id, all was drawn anew:
   * at the start, at the end, for another attempt.
   */
  update(id?: string): void;
  /** Choose what an attempt asks, and put that on the page; the views are there already. */
  deal?: ((record: QuizRecord) => ClientItem[]) | undefined;
}

export type JoinExercise = (exercise: import("./exercise.mjs").BelajarQuiz) => Companion;

declare global {
  var BELAJAR_STRINGS: Record<string, string> | undefined;
  var BELAJAR_LANG: string | undefined;
  /** What the script of progress lends to that of the record. */
  var BELAJAR_PROGRESS: object | undefined;
  /** Exercise types by name; each script adds its own. */
  var BELAJAR_TYPES: Record<string, ExerciseType | JoinExercise> | undefined;
  /** What the first script lends to those that join an exercise. */
  var BELAJAR_EXERCISE: object | undefined;
  /** What the scripts of the quizzes' items have handed over so far, by quiz (src/review/). */
  var BELAJAR_SOAL: Record<string, import("./review/papers.mjs").Paper> | undefined;
  /** The pages that the index of the search hands over, and what searches them (src/search/). */
  var BELAJAR_PAGES: import("./search/pages.mjs").ListedPage[] | undefined;
  var BELAJAR_SEARCH: import("./search/fetch.mjs").Engine | undefined;
}
