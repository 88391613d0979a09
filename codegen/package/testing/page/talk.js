"use strict";

const PAUSE = 1500; // milliseconds between two looks at the server
const TIMEOUT = 5000;

const watchers = []; // functions that show a snapshot
const onReturn = []; // functions that run when the server responds again
let asked = 0;
let timer;
let isGone = true;

/** Ask the server; an error has its message. */
async function ask(method, path, body) {
  const response = await fetch(`/_sandbox${path}`, {
    method,
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT),
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = await response.json();
  if (!response.ok) throw new Refusal(json.message);
  return json;
}

/** The server responded, and refused. */
class Refusal extends Error {}

/** Change something, show what came of it, and say it to those who cannot see it. */
async function change(method, path, body, done) {
  try {
    await ask(method, path, body);
  } finally {
    await refresh();
  }
  say(done);
}

/** Do something on a click; what goes wrong is shown in one line. */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) say(error.message, true);
    else gone(error);
  }
}

let saying;

function say(text, isProblem = false) {
  const message = byId("message");
  message.textContent = text;
  message.classList.toggle("problem", isProblem);
  message.classList.add("shown");
  clearTimeout(saying);
  saying = setTimeout(() => message.classList.remove("shown"), isProblem ? 10000 : 4000);
}

function gone(error) {
  console.debug(error);
  isGone = true;
  const connection = byId("connection");
  connection.dataset.state = "gone";
  setText(connection, t("no answer"));
  const problem = byId("gone");
  problem.hidden = false;
  const url = location.origin;
  setText(problem, error instanceof Refusal
    ? t("The sandbox at {url} refuses: {why}. This page tries again by itself; what it shows is from before.", { url, why: error.message })
    : t("The sandbox at {url} does not answer. Is it still running? This page tries again by itself; what it shows is from before.", { url }));
}

async function back() {
  for (const run of onReturn) await run();
  isGone = false;
  byId("gone").hidden = true;
  const connection = byId("connection");
  connection.dataset.state = "live";
  setText(connection, t("live"));
}

/** Look at the server now, and again after a while; only while somebody looks at the page. */
async function refresh() {
  clearTimeout(timer);
  if (document.visibilityState !== "visible") return;
  const number = ++asked;
  const isLatest = () => number === asked; // or another look is on its way already
  let snapshot;
  try {
    if (isGone) await back();
    snapshot = await ask("GET", `/snapshot?${wantedRequests()}`);
  } catch (error) {
    if (isLatest()) gone(error);
  }
  if (!isLatest()) return;
  timer = setTimeout(refresh, PAUSE);
  if (snapshot) for (const show of watchers) show(snapshot);
}
