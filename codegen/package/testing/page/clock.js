"use strict";

/** Seconds as `1 d 2 h 30 min`. */
function span(seconds) {
  const units = [["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];
  const parts = [];
  let left = Math.round(seconds);
  for (const [unit, size] of units) {
    if (left >= size) parts.push(`${Math.floor(left / size)} ${t(unit)}`);
    left %= size;
  }
  return parts.join(" ");
}

for (const button of document.querySelectorAll("button[data-minutes]")) {
  const minutes = Number(button.dataset.minutes);
  button.addEventListener("click", () =>
    attempt(() => change("POST", "/clock", { minutes }, t("{span} passed", { span: span(60 * minutes) }))));
}

byId("reset").addEventListener("click", () => {
  if (confirm(t("Forget all state, faults and requests?"))) {
    attempt(() => change("POST", "/reset", {}, t("Everything is as at the beginning")));
  }
});

watchers.push(({ clock }) => {
  const now = byId("now");
  setText(now, shownTime(clock.now));
  now.dateTime = new Date(clock.now * 1000).toISOString();
  setText(byId("ahead"), clock.ahead ? t("{span} ahead of real time", { span: span(clock.ahead) }) : t("real time"));
});
