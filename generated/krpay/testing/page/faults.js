// Copied from codegen/package/testing/page/faults.js by `nox -s generate`. Do not edit.
"use strict";

let kinds = {}; // as /_sandbox/faults has them
const form = byId("fail");
const NUMBERS = ["status", "retry_after", "seconds", "times"];
const OPTIONS = ["code", "status", "reason", "message", "force", "retry_after", "seconds", "field", "value"];

const field = (name) => form.elements.namedItem(name);

function setOptions(select, first, groups) {
  const chosen = select.value;
  select.replaceChildren(...first, ...groups);
  select.value = chosen;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}

const option = (value, text = value) => make("option", { value }, text);

function offerProviders() {
  setOptions(field("provider"), [option("", t("any"))], Object.keys(providers).map((name) => option(name)));
  offerOperations();
}

function offerOperations() {
  const operations = providers[field("provider").value]?.operations ?? [];
  const tagOf = (one) => one.operation.split(".")[0];
  const groups = [...new Set(operations.map(tagOf))].map((tag) => make("optgroup", { label: tag },
    ...operations.filter((one) => tagOf(one) === tag).map((one) => option(one.operation))));
  setOptions(field("operation"), [option("", t("any"))], groups);
  field("operation").disabled = !operations.length;
  offerDetails();
}

function chosenOperation() {
  const operations = providers[field("provider").value]?.operations ?? [];
  return operations.find((one) => one.operation === field("operation").value);
}

/** Show what the chosen kind takes, and suggest what the spec knows. */
function offerDetails() {
  const provider = providers[field("provider").value];
  const operation = chosenOperation();
  const kind = kinds[field("kind").value];
  let hint = t("Any call but those for access tokens.");
  if (!provider) hint = t("Choose a provider to choose an operation.");
  if (operation) hint = `${operation.method} ${operation.path}: ${operation.summary}`;
  setText(byId("operation-hint"), hint);
  setText(byId("kind-hint"), t(kind?.description ?? ""));
  for (const name of OPTIONS) {
    const isOption = kind?.options.includes(name) ?? false;
    field(name).closest(".field").hidden = !isOption;
    field(name).disabled = !isOption;
  }
  const meanings = new Map((provider?.codes ?? []).map((one) => [one.code, one.meaning]));
  const codes = operation ? operation.refusals.map((one) => one.code) : [...meanings.keys()];
  const known = [...new Set(codes)].filter((code) => code !== null);
  byId("codes").replaceChildren(...known.map((code) => option(code, meanings.get(code) ?? code)));
  byId("fields").replaceChildren(...(operation?.enums ?? []).map((name) => option(name)));
  setText(byId("fail-header"), asHeader());
}

/** What the form says, as the server takes it. */
function readForm() {
  const options = {};
  for (const [name, text] of new FormData(form)) {
    if (text === "") continue;
    if (name === "force") options[name] = true;
    else options[name] = NUMBERS.includes(name) ? Number(text) : text;
  }
  return options;
}

function asHeader() {
  const { kind, provider, operation, times, ...rest } = readForm();
  const texts = Object.entries(rest).map(([name, value]) => {
    const text = /^[\w.-]*$/.test(value) ? value : `"${String(value).replace(/["\\]/g, "\\$&")}"`;
    return `; ${name.replaceAll("_", "-")}=${text}`;
  });
  return `X-Krpay-Fault: ${kind ?? ""}${texts.join("")}`;
}

function describe(fault) {
  const { kind, number, provider, operation, times, ...rest } = fault;
  const where = operation ?? (provider ? t("any call of {provider}", { provider }) : t("any call"));
  const more = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return [where, ...more, times > 1 ? t("{times} times", { times }) : t("once")].join(", ");
}

form.addEventListener("input", offerDetails);
field("provider").addEventListener("input", offerOperations);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(async () => {
    const problem = byId("fail-problem");
    problem.hidden = true;
    try {
      const fault = readForm();
      const meets = describe(fault);
      await change("POST", "/faults", fault, t("Waiting: {what}", { what: `${fault.kind}, ${meets}` }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problem.textContent = error.message;
      problem.hidden = false;
    }
  });
});

byId("clear-faults").addEventListener("click", () =>
  attempt(() => change("DELETE", "/faults", undefined, t("No faults are waiting"))));

onReturn.push(async () => {
  ({ kinds } = await ask("GET", "/faults"));
  setOptions(field("kind"), [], Object.keys(kinds).map((name) => option(name)));
  offerDetails();
});

watchers.push(({ faults }) => {
  const create = (fault) => make("li", {}, make("strong", {}, fault.kind), " ", make("span"));
  reconcile(byId("faults"), faults, ({ times, ...fault }) => pretty(fault), create, (line, fault) =>
    setText(line.lastChild, describe(fault)));
  byId("no-faults").hidden = faults.length > 0;
  byId("clear-faults").hidden = faults.length === 0;
});
