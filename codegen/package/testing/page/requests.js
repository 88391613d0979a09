"use strict";

const table = byId("request-table");

function requestRows(request) {
  const query = request.query.map(([name, value]) => `${name}=${value}`).join("&");
  const target = request.path + (query ? `?${query}` : "");
  const detail = make("td", { colspan: "5" });
  const row = make("tr", { class: "detail" }, detail);
  const fill = () => {
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    detail.replaceChildren(
      make("h3", {}, "Request"), make("pre", {}, [`${request.method} ${target}`, ...headers].join("\n")),
      make("h3", {}, "Body"),
      request.json === null
        ? make("p", { class: "hint" }, "None that could be read as JSON.")
        : make("pre", {}, pretty(request.json)));
  };
  const time = toggle(shownTime(request.at, TIME), row, fill);
  time.setAttribute("aria-label", `${shownTime(request.at, TIME)}, details`);
  const status = make("td", {},
    make("span", { class: `status ${kindOfStatus(request.status)}` }, request.status === null ? "no answer" : String(request.status)));
  if (request.code !== null && request.code !== 0) status.append(" ", make("span", { class: "code" }, String(request.code)));
  return make("tbody", {},
    make("tr", {},
      make("td", {}, time),
      make("td", {}, request.provider),
      make("td", { class: "operation" }, request.operation ?? make("code", {}, `${request.method} ${request.path}`)),
      status,
      make("td", {}, request.fault ? make("span", { class: "fault" }, request.fault) : "")),
    row);
}

function kindOfStatus(status) {
  if (status === null) return "lost";
  return status < 400 ? "good" : "bad";
}

watchers.push(({ kept, requests }) => {
  reconcile(table, requests, (one) => `${one.number} ${one.at}`, requestRows);
  setText(byId("request-count"), String(kept));
  table.hidden = !requests.length;
  byId("no-requests").hidden = requests.length > 0;
  byId("more-requests").hidden = kept <= requests.length;
  setText(byId("more-requests"), `The latest ${requests.length} of ${kept}.`);
});
