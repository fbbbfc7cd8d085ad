// Builds elements. Text from the data only ever becomes text nodes, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on') && typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** An HTML element; `on…` properties are listeners, null and false leave an attribute out. */
export function el(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** An SVG element. */
export function svg(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** A small underlined button, as used in the head of a panel. */
export function link(text, onclick, properties = {}) {
  return el('button', { type: 'button', class: 'link', onclick, ...properties }, el('span', {}, text));
}

/** A button with an edge; `main` is the one that does the thing. */
export function button(text, onclick, properties = {}) {
  return el('button', { type: 'button', class: 'btn', onclick, ...properties }, text);
}

export const byId = (id) => document.getElementById(id);

/** Says a sentence to screen readers without moving the focus. */
export function announce(text) {
  byId('live').textContent = text;
}

/** Draws anew and puts the focus back on the element with the same `data-key`, if it was within `box`. */
export function keepingFocus(box, draw) {
  const key = box.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  draw();
  if (key) box.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
