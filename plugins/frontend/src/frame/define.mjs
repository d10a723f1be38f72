// The frame of a page without the theme's bundle (ADR 23).
import { setUpAnnounce } from "./announce.mjs";
import { setUpCopy } from "./copy.mjs";
import { setUpDrawer } from "./drawer.mjs";
import { setUpNavigation } from "./navigation.mjs";
import { setUpOverflow } from "./overflow.mjs";
import { setUpPalette } from "./palette.mjs";
import { setUpReading } from "./reading.mjs";
import { setUpShown } from "./shown.mjs";
import { setUpTabs } from "./tabs.mjs";
import { setUpTop } from "./top.mjs";

const on = new Set(document.currentScript?.dataset.features?.split(" "));

document.documentElement.classList.replace("no-js", "js");
setUpDrawer();
setUpPalette();
setUpNavigation();
setUpReading(on.has("toc.follow"), on.has("navigation.tracking"));
setUpTop();
setUpShown();
setUpTabs(on.has("content.tabs.link"));
setUpOverflow();
setUpAnnounce();
if (on.has("content.code.copy")) setUpCopy();
