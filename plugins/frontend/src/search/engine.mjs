// What is fetched when search is first opened; the index comes as a script of its own, before or after.
import { excerpt } from "./excerpt.mjs";
import { PageSearch } from "./pages.mjs";

globalThis.BELAJAR_SEARCH = { open: (/** @type {import("./pages.mjs").ListedPage[]} */ pages) => new PageSearch(pages).fill(), excerpt };
