"use strict";

// What is copied is pasted into shells and programs: each value is quoted for where it goes.

const quoteShell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const quoteDotenv = (text) => (/^[\w./:@%+-]*$/.test(text) ? text : JSON.stringify(text).replaceAll("$", "\\$"));
const quotePython = (text) => JSON.stringify(text);
const variable = (provider, name) => `${provider}_${name}`.toUpperCase();

/** JSON as Python writes it. */
function asPython(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(asPython).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value).map(([name, one]) => `${quotePython(name)}: ${asPython(one)}`).join(", ")}}`;
  }
  return typeof value === "string" ? quotePython(value) : String(value);
}

/** A provider's base URL and credentials in the form that a program or a shell takes. */
const PROVIDER_FORMS = {
  ".env": (name, provider) => [
    `# ${provider.base_url}`,
    ...Object.entries(provider.credentials).map(([key, value]) => `${variable(name, key)}=${quoteDotenv(value)}`)],
  export: (name, provider) => [
    `# ${provider.base_url}`,
    ...Object.entries(provider.credentials).map(([key, value]) => `export ${variable(name, key)}=${quoteShell(value)}`)],
  Python: (name, provider) => [
    `from krpay import ${name}`, "", `client = ${name}.Client(`,
    ...Object.entries({ base_url: provider.base_url, ...provider.credentials }).map(([key, value]) => `    ${key}=${quotePython(value)},`),
    ")"],
};

const HIDDEN = "***"; // as the server masks
const OWN_HEADERS = ["accept-encoding", "connection", "content-length", "host", "transfer-encoding", "user-agent"];

function target(request) {
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  return providers[request.provider].base_url + request.path + (query ? `?${query}` : "");
}

const sentHeaders = (request) => Object.entries(request.headers).filter(([name]) => !OWN_HEADERS.includes(name));
const headerVariable = (name) => name.toUpperCase().replaceAll(/\W/g, "_");

/** A request that was recorded, in the form that sends it again; masked headers are variables. */
const REQUEST_FORMS = {
  curl: (request) => {
    const headers = sentHeaders(request).map(([name, value]) =>
      (value === HIDDEN ? `-H ${quoteShell(`${name}: `)}"$${headerVariable(name)}"` : `-H ${quoteShell(`${name}: ${value}`)}`));
    const body = request.json === null ? [] : [`--data-raw ${quoteShell(bodyText(request))}`];
    return [[`curl -X ${request.method} ${quoteShell(target(request))}`, ...headers, ...body].join(" \\\n  ")];
  },
  Python: (request) => {
    const headers = sentHeaders(request).map(([name, value]) =>
      `        ${quotePython(name)}: ${value === HIDDEN ? `os.environ[${quotePython(headerVariable(name))}]` : quotePython(value)},`);
    const body = request.json === null ? [] : [isForm(request) ? `    data=${asPython(request.json)},` : `    json=${asPython(request.json)},`];
    const usesEnvironment = sentHeaders(request).some(([, value]) => value === HIDDEN);
    return [
      ...(usesEnvironment ? ["import os", ""] : []), "import httpx", "", "response = httpx.request(",
      `    ${quotePython(request.method)},`, `    ${quotePython(target(request))},`,
      ...(headers.length ? ["    headers={", ...headers, "    },"] : []), ...body, ")", "print(response.status_code, response.text)"];
  },
};

const isForm = (request) => (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
const bodyText = (request) => (isForm(request) ? new URLSearchParams(request.json).toString() : JSON.stringify(request.json));

/** A button that copies the text that `text` gives, and says so. */
function copyButton(label, spoken, text, done) {
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    say(done);
  };
  return make("button", { type: "button", class: "small", "aria-label": spoken, onclick: () => attempt(copy) }, label);
}
