// Copied from codegen/package/testing/page/requests.js by `nox -s generate`. Do not edit.
"use strict";

const table = byId("request-table");
const PAUSE_IN_TYPING = 250; // milliseconds

function requestDetail(request) {
  const query = request.query.map(([name, value]) => `${name}=${value}`).join("&");
  const line = `${request.method} ${request.path}${query ? `?${query}` : ""}`;
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  // What was encrypted cannot be sent again as it is shown.
  const forms = providers[request.provider]?.encrypts ? [] : Object.entries(REQUEST_FORMS);
  const copies = forms.map(([form, write]) => {
    const label = t(form === "curl" ? "Copy as curl" : "Copy as Python");
    const done = t("Copied as {form}. Masked values are left for you to fill in.", { form });
    return copyButton(label, undefined, () => `${write(request).join("\n")}\n`, done);
  });
  const hint = (text) => make("p", { class: "hint" }, text);
  return [
    make("div", { class: "line" }, make("h3", {}, t("Request")), make("span", { class: "actions" }, ...copies)),
    make("pre", {}, [line, ...headers].join("\n")),
    make("h3", {}, t("Request body")),
    request.json === null ? hint(t("None that could be read as JSON.")) : make("pre", {}, pretty(request.json)),
    make("h3", {}, t("Response"), " ", make("span", { class: `status ${request.verdict}` }, statusText(request))),
    ...(request.verdict === "lost" ? [hint(t("It did not reach the program."))] : []),
    request.response === null ? hint(t("None that is JSON.")) : make("pre", { class: "response" }, shownResponse(request.response)),
    ...(request.notices?.length ? [make("h3", {}, t("Notices")), make("ul", {}, ...request.notices.map((one) => make("li", {}, one)))] : []),
  ];
}

const shownResponse = (response) => (typeof response === "string" ? response : pretty(response));

function statusText(request) {
  return request.status === null ? t("no answer") : String(request.status);
}

function requestRows(request) {
  const detail = make("td", { colspan: "5" });
  const row = make("tr", { class: "detail" }, detail);
  const shown = shownTime(request.at, TIME);
  const time = toggle(shown, row, () => detail.replaceChildren(...requestDetail(request)));
  time.setAttribute("aria-label", t("{name}, details", { name: shown }));
  const status = make("td", {}, make("span", { class: `status ${request.verdict}` }, statusText(request)));
  if (request.code !== null && request.code !== 0) status.append(" ", make("span", { class: "code" }, String(request.code)));
  if (["refused", "declined"].includes(request.verdict)) status.append(" ", make("span", { class: `badge ${request.verdict}` }, t(request.verdict)));
  return make("tbody", {},
    make("tr", {},
      make("td", {}, time),
      make("td", {}, request.provider),
      make("td", { class: "operation" }, request.operation ?? make("code", {}, `${request.method} ${request.path}`)),
      status,
      make("td", {}, request.fault ? make("span", { class: "fault" }, request.fault) : "")),
    row);
}

/** What of the requests is asked for, as the query of a snapshot. */
function wantedRequests() {
  const wanted = new URLSearchParams();
  for (const name of ["search", "verdict"]) {
    const text = byId(`request-${name}`).value.trim();
    if (text) wanted.set(name, text);
  }
  return wanted.toString();
}

let typing;

byId("request-search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(refresh, PAUSE_IN_TYPING);
});
byId("request-verdict").addEventListener("input", () => refresh());
byId("request-filter").addEventListener("submit", (event) => event.preventDefault());

watchers.push(({ kept, requests }) => {
  const isFiltered = wantedRequests() !== "";
  reconcile(table, requests, (one) => `${one.number} ${one.at}`, requestRows);
  setText(byId("request-count"), shownNumber(kept));
  table.hidden = !requests.length;
  byId("no-requests").hidden = kept > 0;
  byId("no-fitting").hidden = !kept || requests.length > 0;
  const more = byId("more-requests");
  more.hidden = !requests.length || (!isFiltered && kept <= requests.length);
  const counts = { shown: shownNumber(requests.length), kept: shownNumber(kept) };
  setText(more, t(isFiltered ? "{shown} of {kept} fit." : "The latest {shown} of {kept}.", counts));
});
