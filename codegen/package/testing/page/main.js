"use strict";

document.addEventListener("visibilitychange", () => refresh());
refresh();
