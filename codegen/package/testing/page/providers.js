"use strict";

let providers = {}; // as /_sandbox/providers has them

function credential(provider, name, value) {
  const spoken = t("Copy {name} of {provider}", { name, provider });
  return [
    make("dt", {}, name),
    make("dd", {}, make("code", { class: "clipped", title: value }, value.split("\n")[0]),
      copyButton(t("Copy"), spoken, () => value, t("Copied {name} of {provider}", { name, provider }))),
  ];
}

function providerCard([name, provider]) {
  const entries = Object.entries({ base_url: provider.base_url, ...provider.credentials });
  const copies = Object.entries(PROVIDER_FORMS).map(([form, write]) => copyButton(
    form, t("Copy {provider} as {form}", { provider: name, form }),
    () => `${write(name, provider).join("\n")}\n`, t("Copied {provider} as {form}", { provider: name, form })));
  return make("article", { class: "card", "aria-label": name },
    make("h3", {}, name, " ", make("span", { class: "hint" }, provider.title)),
    ...(provider.notice ? [make("p", { class: "hint" }, provider.notice)] : []),
    make("dl", { class: "credentials" }, ...entries.flatMap(([key, value]) => credential(name, key, value))),
    make("p", { class: "buttons copies" }, make("span", { class: "hint" }, t("Copy as")), ...copies),
    make("details", {},
      make("summary", {}, t("{count} operations", { count: provider.operations.length })),
      make("ul", { class: "plain operations", tabindex: "0", "aria-label": t("Operations of {name}", { name }) },
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
