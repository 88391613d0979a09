// Copied from codegen/package/testing/page/dom.js by `nox -s generate`. Do not edit.
"use strict";

// Texts come from requests of strangers: they become text nodes and attributes, never markup.

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; texts become text nodes. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Change a text only where it differs, so that a selection in it stays. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Make the children of `parent` those of `items`. A child whose key stays is kept, with its
 * focus and whatever is open in it.
 */
function reconcile(parent, items, keyOf, create, update = () => {}) {
  const seen = new Map();
  const entries = items.map((item) => {
    const key = String(keyOf(item));
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return [times ? `${key} ${times}` : key, item];
  });
  const keys = new Set(entries.map(([key]) => key));
  const kept = new Map();
  for (const child of [...parent.children]) {
    if (child.dataset.key === undefined) continue;
    if (keys.has(child.dataset.key)) kept.set(child.dataset.key, child);
    else child.remove();
  }
  let previous = [...parent.children].filter((child) => child.dataset.key === undefined).at(-1);
  for (const [key, item] of entries) {
    let child = kept.get(key);
    if (!child) {
      child = create(item);
      child.dataset.key = key;
    }
    const place = previous ? previous.nextElementSibling : parent.firstElementChild;
    if (child !== place) parent.insertBefore(child, place);
    update(child, item);
    previous = child;
  }
}

let opened = 0;

/** A button that shows and hides `body`, which is filled by `fill` when it is first shown. */
function toggle(label, body, fill) {
  body.id = `detail-${++opened}`;
  body.hidden = true;
  const button = make("button", {
    class: "toggle",
    type: "button",
    "aria-expanded": "false",
    "aria-controls": body.id,
    onclick: () => {
      body.hidden = !body.hidden;
      button.setAttribute("aria-expanded", String(!body.hidden));
      if (!body.hidden) fill();
    },
  }, label);
  return button;
}

const TIME = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
const DATE_AND_TIME = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });

/** A moment in seconds since 1970, as people here write it. */
function shownTime(seconds, format = DATE_AND_TIME) {
  return format.format(new Date(seconds * 1000));
}

/** A number with commas. */
const shownNumber = (number) => number.toLocaleString(locale);

const pretty = (value) => JSON.stringify(value, null, 2);

/** `pay_virtual_account` as `Pay virtual account`. */
function words(name) {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
