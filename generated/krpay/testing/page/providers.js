// Copied from codegen/package/testing/page/providers.js by `nox -s generate`. Do not edit.
"use strict";

let providers = {}; // as /_sandbox/providers has them

function credential(provider, name, value) {
  const copy = make("button", {
    type: "button",
    class: "small",
    "aria-label": `Copy ${name} of ${provider}`,
    onclick: () => attempt(async () => {
      await navigator.clipboard.writeText(value);
      say(`Copied ${name} of ${provider}`);
    }),
  }, "Copy");
  return [
    make("dt", {}, name),
    make("dd", {}, make("code", { class: "clipped", title: value }, value.split("\n")[0]), copy),
  ];
}

function providerCard([name, provider]) {
  const entries = Object.entries({ base_url: provider.base_url, ...provider.credentials });
  return make("article", { class: "card", "aria-label": name },
    make("h3", {}, name, " ", make("span", { class: "hint" }, provider.title)),
    ...(provider.notice ? [make("p", { class: "hint" }, provider.notice)] : []),
    make("dl", { class: "credentials" }, ...entries.flatMap(([key, value]) => credential(name, key, value))),
    make("details", {},
      make("summary", {}, `${provider.operations.length} operations`),
      make("ul", { class: "plain operations", tabindex: "0", "aria-label": `Operations of ${name}` },
        ...provider.operations.map((one) => make("li", { title: one.summary },
          make("strong", {}, one.operation), " ", make("code", {}, `${one.method} ${one.path}`))))));
}

onReturn.push(async () => {
  providers = await ask("GET", "/providers");
  // What is shown is kept unless a new server has other credentials.
  const keyOf = ([name, provider]) => pretty([name, provider.base_url, provider.credentials]);
  reconcile(byId("providers"), Object.entries(providers), keyOf, providerCard);
  offerProviders();
});
