// One run of Lighthouse's mobile preset for each address given: a line of JSON each.
//
//     CHROME_PATH=/usr/bin/chromium node run.mjs 6 http://127.0.0.1:8000/ …
//
// The first argument: how many times slower than this computer the phone is taken to be.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import * as constants from "lighthouse/core/config/constants.js";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
  work: "mainthread-work-breakdown",
};

const [slower, ...urls] = process.argv.slice(2);
const throttling = { ...constants.throttling.mobileSlow4G, cpuSlowdownMultiplier: Number(slower) };
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
try {
  for (const url of urls) {
    const result = await lighthouse(url, { port: chrome.port, throttling, onlyCategories: CATEGORIES, logLevel: "error" });
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const failed = CATEGORIES.slice(1).flatMap((name) =>
      categories[name].auditRefs
        .filter((one) => one.weight > 0 && audits[one.id].score !== null && audits[one.id].score < 1)
        .map((one) => one.id),
    );
    console.log(
      JSON.stringify({
        url,
        scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])),
        times: Object.fromEntries(Object.entries(TIMES).map(([name, id]) => [name, audits[id].numericValue])),
        failed,
      }),
    );
  }
} finally {
  chrome.kill();
}
