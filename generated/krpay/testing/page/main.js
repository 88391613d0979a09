// Copied from codegen/package/testing/page/main.js by `nox -s generate`. Do not edit.
"use strict";

document.addEventListener("visibilitychange", () => refresh());
refresh();
