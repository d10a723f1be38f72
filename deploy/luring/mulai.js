// The portal is beside this file, so it can be shown; no entry in the history, so that "back" leads out.
location.replace(document.currentScript.src.replace(/[^/]+$/, "index.html"));
