// Copied from codegen/package/testing/page/state.js by `nox -s generate`. Do not edit.
"use strict";

const MOST = 100; // lines of a collection

const FIRST = 5; // plain members in a line of a collection that no line is described for
const STATES = /(^|[._])(status|saleStatus|result|outcome)$/i;
const MOMENTS = /(_at|_date|inserted)$/;
const AMOUNTS = /(amount|price|fee|balance|points?)$/i;
const NOTHING_IF_ZERO = /(_at|_date|inserted|cancel_amount)$/;

/** A member by its dotted path; nothing where it is not there. */
const memberAt = (value, path) => path.split(".").reduce((member, step) => member?.[step], value);

const isPlain = (value) => value === null || typeof value !== "object";

function shownValue(name, value) {
  if (MOMENTS.test(name) && typeof value === "number") return shownTime(value);
  if (AMOUNTS.test(name) && typeof value === "number") return shownNumber(value);
  return String(value);
}

/** The members that a line shows beside the id: name and text. */
function facts(paths, thing) {
  return paths
    .map((path) => [path, memberAt(thing, path)])
    .filter(([path, value]) => ![undefined, null, ""].includes(value) && !(value === 0 && NOTHING_IF_ZERO.test(path)))
    .map(([path, value]) => [path, shownValue(path, value)]);
}

function showFacts(place, shown) {
  reconcile(place, shown, ([path]) => path, ([path]) => {
    if (STATES.test(path)) return make("span", { class: "badge" }, make("span"));
    return make("span", { class: "fact" }, make("span", { class: "name" }, path.split(".").at(-1)), " ", make("span"));
  }, (element, [, text]) => setText(element.lastChild, text));
}

/** Buttons for what can be done to one thing, or to none in particular. */
function showActions(place, provider, actions, target) {
  const hadFocus = place.contains(document.activeElement);
  reconcile(place, actions, (action) => action.name, (action) => {
    const label = words(action.name);
    const about = target === undefined ? "" : ` ${target}`;
    const body = { provider, action: action.name, target };
    return make("button", {
      type: "button",
      class: "small",
      title: action.label,
      "aria-label": label + about,
      onclick: () => attempt(() => change("POST", "/actions", body, t("Done: {what}", { what: label + about }))),
    }, label);
  });
  if (hadFocus && !place.contains(document.activeElement)) {
    place.parentElement.querySelector("button")?.focus();
  }
}

function thingLine({ provider, name, id }) {
  const body = make("pre", { tabindex: "0" });
  const line = make("li", {});
  line.fill = () => {
    if (!body.hidden) setText(body, pretty(line.thing));
  };
  const button = toggle(id, body, () => line.fill());
  button.setAttribute("aria-label", t("{name}, details", { name: id }));
  line.append(make("div", { class: "line" }, button, make("span", { class: "facts" }), make("span", { class: "actions" })), body);
  return line;
}

/** A collection as things with ids: a list has them inside, an object has them as names. */
function things(provider, name, collection) {
  const isList = Array.isArray(collection);
  const entries = isList ? collection.map((thing) => ["", thing]) : Object.entries(collection);
  const paths = providers[provider]?.line_members[name]; // the id first
  const ids = new Map();
  return entries.map(([key, thing]) => {
    const plain = Object.keys(thing).filter((member) => isPlain(thing[member]));
    const [idPath, ...rest] = paths ?? (isList ? plain.slice(0, FIRST) : ["", ...plain.slice(0, FIRST)]);
    const id = isList ? String(memberAt(thing, idPath) ?? "") : key;
    ids.set(id, (ids.get(id) ?? 0) + 1); // a member may have several cards
    return { provider, name, id, key, line: `${id} ${ids.get(id)}`, paths: rest, thing };
  }).reverse();
}

/** Whether an action can be done to this thing now. */
function concerns(action, name, one) {
  const [collection, star, ...rest] = (action.where ?? "").split("/").slice(1);
  if (collection !== name || star !== "*") return false;
  const id = rest.length ? memberAt(one.thing, rest.join(".")) : one.key;
  return action.targets?.includes(String(id)) ?? false;
}

const actsOn = (action, name) => (action.where ?? "").split("/")[1] === name;

function showCollection(place, provider, name, collection, actions) {
  const all = things(provider, name, collection);
  setText(place.querySelector("summary .count"), shownNumber(all.length));
  reconcile(place.querySelector("ul"), all.slice(0, MOST), (one) => one.line, thingLine, (line, one) => {
    line.thing = one.thing;
    line.fill();
    showFacts(line.querySelector(".facts"), facts(one.paths, one.thing));
    const here = actions.filter((action) => concerns(action, name, one));
    showActions(line.querySelector(".actions"), provider, here, one.id);
  });
  const more = place.querySelector("p");
  more.hidden = all.length <= MOST;
  setText(more, t("The latest {shown}; /_sandbox/state has all {all}.", { shown: MOST, all: shownNumber(all.length) }));
}

function plainText(member, value) {
  if (value === null) return t("none");
  if (isPlain(value)) return shownValue(member, value);
  return facts(Object.keys(value), value).map(([name, text]) => `${name} ${text}`).join(", ");
}

function showProvider(place, provider, state, actions) {
  const isCollection = ([, value]) => Array.isArray(value) || (!isPlain(value) && Object.values(value).every((one) => !isPlain(one)));
  const entries = Object.entries(state);
  const plain = entries.filter((entry) => !isCollection(entry));
  const collections = entries.filter((entry) => isCollection(entry));
  const filled = collections.filter(([, value]) => Object.keys(value).length);
  const empty = collections.filter(([, value]) => !Object.keys(value).length);

  reconcile(place.querySelector(".plain-members"), plain, ([name]) => name, ([name]) =>
    make("div", { class: "line" }, make("span", { class: "name" }, words(name)), make("span", { class: "value" }), make("span", { class: "actions" })),
  (line, [name, value]) => {
    setText(line.querySelector(".value"), plainText(name, value));
    showActions(line.querySelector(".actions"), provider, actions.filter((action) => actsOn(action, name)));
  });
  reconcile(place.querySelector(".collections"), filled, ([name]) => name, ([name]) =>
    make("details", { open: actions.some((action) => actsOn(action, name)) },
      make("summary", {}, words(name), " ", make("span", { class: "count" })),
      make("ul", { class: "plain" }), make("p", { class: "hint", hidden: true })),
  (details, [name, value]) => showCollection(details, provider, name, value, actions));
  const none = place.querySelector(".empty");
  none.hidden = !empty.length;
  setText(none, t("Empty: {names}", { names: empty.map(([name]) => words(name).toLowerCase()).join(", ") }));
}

watchers.push(({ state, actions }) => {
  const create = ([name]) => make("article", { "aria-label": t("State of {name}", { name }) },
    make("h3", {}, name), make("div", { class: "plain-members" }), make("div", { class: "collections" }), make("p", { class: "hint empty" }));
  reconcile(byId("state"), Object.entries(state), ([name]) => name, create, (place, [name, one]) =>
    showProvider(place, name, one, actions[name] ?? []));
});
