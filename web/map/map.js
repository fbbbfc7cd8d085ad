// The map of a scene: drawn as SVG up to some hundreds of agencies and on a canvas above; chosen, pointed at and read alike.
import { el } from '../dom.js';
import { CanvasPicture } from './canvas.js';
import { describe, describeMark } from './describe.js';
import { hullPath, markAt } from './geometry.js';
import { listenForKeys } from './keys.js';
import { forgetWidths, placeLabels, textWidth } from './labels.js';
import { placed } from './lost.js';
import { Places } from './places.js';
import { SvgPicture } from './svg.js';
import { zoomable } from './zoom.js';

export { describe } from './describe.js';

const MOST_SVG_MARKS = 400;
const MOST_SVG_TIES = 2000;
const NARROW = 500;
/** Up to so many ringed agencies are named whatever the room. */
const MOST_RINGED = 12;
/** Up to so many agencies every label is tried; above, one for so many square pixels. */
const ALL_LABELS = 60;
const PER_LABEL = 9000;
/** More candidates for labels than this are not tried for one drawing. */
const TRIED = 150;
let maps = 0;

class WeftMap {
  constructor(element, { onChoose, onPoint, onAnnounce, onTable } = {}) {
    this.tell = { choose: onChoose ?? (() => {}), point: onPoint ?? (() => {}), announce: onAnnounce ?? (() => {}), table: onTable ?? null };
    this.name = `weft-map-${++maps}`;
    this.options = [el('div', { role: 'option', id: `${this.name}-a` }), el('div', { role: 'option', id: `${this.name}-b` })];
    this.summary = el('div', { id: `${this.name}-words` });
    this.box = el('div', { class: 'weft-map', role: 'listbox', tabindex: '0', 'aria-label': 'Map of agencies', 'aria-describedby': `${this.name}-words` },
      el('div', { class: 'spoken', role: 'presentation' }, this.options[0]));
    element.replaceChildren(this.box, el('div', { class: 'weft-map-words' }, this.summary));
    this.element = element;
    this.scene = null;
    this.chosen = -1;
    this.pointed = -1;
    this.near = new Set();
    this.told = [];
    this.ringed = new Set();
    this.lost = null;
    this.hulls = [];
    this.transform = { k: 1, x: 0, y: 0 };
    this.zoomer = zoomable(this.box, (t, moving) => this.moved(t, moving));
    this.listen();
  }

  listen() {
    this.stop = [];
    const on = (target, type, listener, options) => {
      target.addEventListener(type, listener, options);
      this.stop.push(() => target.removeEventListener(type, listener, options));
    };
    const under = (event) => {
      const box = this.box.getBoundingClientRect();
      return this.at ? markAt(this.at, event.clientX - box.left, event.clientY - box.top, event.pointerType === 'touch' ? 22 : 9) : -1;
    };
    on(this.box, 'pointermove', (event) => event.pointerType !== 'touch' && !event.buttons && this.pointAt(under(event), true));
    on(this.box, 'pointerleave', () => !this.keyed() && this.pointAt(-1, true));
    on(this.box, 'click', (event) => {
      const i = under(event);
      if (i >= 0) this.chooseAt(i);
      else if (this.chosen >= 0) this.chooseAt(-1);
    });
    on(this.box, 'focus', () => {
      if (this.scene?.marks.length && this.box.matches(':focus-visible')) this.pointAt(this.pointed >= 0 ? this.pointed : this.chosen >= 0 ? this.chosen : this.order[0], true);
    });
    on(this.box, 'blur', () => this.pointAt(-1, true));
    this.stop.push(listenForKeys(this.box, {
      scene: () => this.scene, at: () => this.at, order: () => this.order,
      active: () => this.pointed, chosen: () => this.chosen,
      activate: (i) => this.activate(i), choose: (i) => this.chooseAt(i), zoom: (how) => this.zoom(how),
      table: (i) => (this.tell.table ? (this.tell.table(this.scene.marks[i].id), true) : (i !== this.chosen && this.chooseAt(i), false)),
    }));
    this.sizes = new ResizeObserver(() => this.scene && this.fit());
    this.sizes.observe(this.box);
    const recolour = () => {
      this.picture?.forgetColours?.();
      this.redraw();
    };
    this.themes = new MutationObserver(recolour);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    on(matchMedia('(prefers-color-scheme: dark)'), 'change', recolour);
    document.fonts?.ready.then(() => {
      forgetWidths();
      this.redraw();
    });
  }

  show(scene, { keepPositions = false } = {}) {
    const chosenId = this.scene?.marks[this.chosen]?.id ?? null;
    const before = keepPositions && this.scene ? this.at : null;
    const sides = before ? new Map(this.scene.marks.map((m, i) => [m.id, this.side[i]])) : new Map();
    const svg = scene.marks.length <= MOST_SVG_MARKS && scene.ties.length <= MOST_SVG_TIES;
    if (!this.picture || svg !== this.picture instanceof SvgPicture) {
      this.picture?.node.remove();
      this.picture = svg ? new SvgPicture() : new CanvasPicture();
      this.box.prepend(this.picture.node);
    }
    this.scene = scene;
    this.lines = scene.marks.map((m) => m.label.split('\n'));
    this.side = scene.marks.map((m) => sides.get(m.id) ?? m.labelSide);
    this.order = scene.marks.map((_, i) => i).sort((i, j) => scene.marks[i].labelPriority - scene.marks[j].labelPriority);
    this.index = new Map(scene.marks.map((m, i) => [m.id, i]));
    this.ringed = new Set(this.told.map((id) => this.index.get(id)).filter((i) => i !== undefined));
    this.at = new Places(scene, before);
    this.hulls = this.hulls.filter((f) => scene.hulls.some((h) => h.forum === f));
    this.pointed = -1;
    this.setChosen(chosenId === null ? -1 : this.index.get(chosenId) ?? -1);
    this.picture.show(scene);
    if (!keepPositions) this.zoomer.reset(true);
    this.box.setAttribute('aria-label', `Map. ${scene.caption} Arrows go from agency to agency, Enter chooses.`);
    this.options[0].textContent = scene.marks.length ? describeMark(scene, this.order[0]) : 'No agency in this view';
    this.tellSummary();
    this.fit();
  }

  /** Fits the frame to the element's width and draws. */
  fit() {
    this.width = this.box.clientWidth || this.scene.width;
    this.scale = this.width / this.scene.width;
    this.height = Math.round(this.scene.height * this.scale);
    this.family ??= getComputedStyle(this.box).fontFamily;
    this.redraw();
    this.zoomer.fit();
  }

  moved({ k, x, y }, moving) {
    this.transform = { k, x, y };
    this.moving = moving;
    this.box.classList.toggle('zoomed', k > 1.001);
    this.redraw();
  }

  redraw() {
    if (!this.scene || this.waiting) return;
    this.waiting = requestAnimationFrame((now) => {
      this.waiting = 0;
      this.draw(now);
    });
  }

  draw(now) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const under = this.at.update(this.scale, this.transform, calm ? Infinity : now);
    this.picture.draw(this.at, {
      chosen: this.chosen, pointed: this.pointed, near: this.near, ringed: this.ringed, moving: this.moving || under,
      width: this.width, height: this.height, labels: this.labels(),
      hulls: this.shownHulls(), lost: this.lost ? placed(this.lost, this.scale, this.transform) : null,
    });
    if (under) this.redraw();
  }

  /** Labels worth showing: the chosen agency's and its partners' first; by groups, the groups' names at rest. */
  labels() {
    const { chosen, near, pointed, scene } = this;
    const must = new Set([chosen, pointed, ...(this.ringed.size <= MOST_RINGED ? this.ringed : [])].filter((i) => i >= 0));
    const others = this.order.filter((i) => !must.has(i) && !near.has(i));
    const order = [...must, ...this.order.filter((i) => near.has(i) && !must.has(i)), ...(scene.aggregate && chosen >= 0 ? [] : others)];
    const roomy = Math.max(1, this.transform.k ** 2);
    const restful = scene.aggregate ? (this.transform.k > 3 ? 40 : 0) : this.width < NARROW ? 10 * roomy : scene.marks.length <= ALL_LABELS ? ALL_LABELS : Math.min(90, (this.width * this.height) / PER_LABEL);
    const most = chosen >= 0 ? Math.max(restful, Math.min(near.size + 1, this.width < NARROW ? 12 : scene.aggregate ? 24 : 40)) : restful;
    const titles = this.titles();
    const placed = placeLabels(this.at, order.slice(0, Math.max(TRIED, most * 5)), { lines: this.lines, side: this.side, must, bold: chosen, width: this.width, height: this.height, most, family: this.family, titles });
    return [...titles, ...placed];
  }

  /** Names of groups over their discs, of forums on their rims and of who is gone where they stood. */
  titles() {
    const { scene, at } = this;
    const title = (words, x, y) => {
      const half = textWidth(words, true, this.family) / 2 + 2;
      return { i: -1, title: true, lines: [words], anchor: 'middle', x: Math.max(half, Math.min(this.width - half, x)), y: Math.max(13, y), line: 14 };
    };
    const groups = (scene.aggregate?.groups ?? []).map((g, k) => title(`${g.group ?? 'No group'} ${g.count.toLocaleString('en-GB')}`, at.gx[k], at.gy[k] - at.gr[k] - 8));
    const forums = this.shownHulls().map((h) => {
      const top = hullPath(at, h.members, 9).reduce((p, q) => (q[1] < p[1] ? q : p));
      return title(h.name, top[0], top[1] - 4);
    });
    const gone = (this.lost ? placed(this.lost, this.scale, this.transform).gone : []).slice(0, MOST_RINGED)
      .flatMap(({ at: [x, y], r, lines }) => lines.map((words, i) => ({ ...title(words, x, y + r + 13 + 13 * i), gone: true })));
    return [...groups, ...forums, ...gone];
  }

  shownHulls() {
    return this.scene.hulls.filter((h) => this.hulls.includes(h.forum));
  }

  setChosen(i) {
    this.chosen = i;
    this.near = new Set();
    if (i >= 0) for (const t of this.scene.ties) if (t.a === i || t.b === i) this.near.add(t.a + t.b - i);
  }

  choose(id) {
    const i = id === null || id === undefined ? -1 : this.index?.get(id) ?? -1;
    if (!this.scene || i === this.chosen) return;
    this.setChosen(i);
    this.tellSummary();
    this.redraw();
  }

  chooseAt(i) {
    if (i === this.chosen) return;
    this.setChosen(i);
    this.tellSummary();
    this.redraw();
    this.tell.choose(i < 0 ? null : this.scene.marks[i].id);
  }

  point(id) {
    if (!id && this.keyed()) return;
    this.pointAt(id === null || id === undefined ? -1 : this.index?.get(id) ?? -1, false);
  }

  /** Whether keys move about in the picture: then a mouse that rests elsewhere takes nothing back. */
  keyed() {
    return this.box.matches(':focus-visible');
  }

  pointAt(i, tell) {
    if (!this.scene || i === this.pointed) return;
    this.pointed = i;
    this.box.classList.toggle('pointing', i >= 0);
    this.sayOption(i);
    this.redraw();
    if (tell) this.tell.point(i < 0 ? null : this.scene.marks[i].id);
  }

  /** A key has moved to a mark: point at it, bring it into the frame, say it. */
  activate(i) {
    this.pointAt(i, true);
    const { x, y } = this.at;
    if (x[i] < 8 || y[i] < 8 || x[i] > this.width - 8 || y[i] > this.height - 8) {
      this.zoomer.centre(this.at.homeX[i] * this.scale, this.at.homeY[i] * this.scale);
    }
  }

  /** Two options take turns, so that a screen reader notices each change. */
  sayOption(i) {
    if (i < 0) {
      this.box.removeAttribute('aria-activedescendant');
      return;
    }
    this.options.reverse();
    const [option] = this.options;
    option.textContent = describeMark(this.scene, i);
    option.setAttribute('aria-selected', String(i === this.chosen));
    option.setAttribute('aria-posinset', String(this.order.indexOf(i) + 1));
    option.setAttribute('aria-setsize', String(this.scene.marks.length));
    this.box.querySelector('.spoken').replaceChildren(option);
    this.box.setAttribute('aria-activedescendant', option.id);
  }

  tellSummary() {
    const words = describe(this.scene, this.scene.marks[this.chosen]?.id ?? null);
    this.summary.textContent = words;
    if (this.chosen >= 0 && this.box === document.activeElement) this.tell.announce(words);
  }

  /** Rings the agencies that a finding speaks of; none for an empty list. */
  ring(ids) {
    this.told = ids;
    if (!this.scene) return;
    this.ringed = new Set(ids.map((id) => this.index.get(id)).filter((i) => i !== undefined));
    this.redraw();
  }

  /** Shows what went since another picture of the same places; null for nothing. */
  lose(lost) {
    this.lost = lost;
    this.redraw();
  }

  /** Shows the hulls of some forums; none for an empty list, all for true. */
  showForums(which) {
    this.hulls = which === true ? this.scene.hulls.map((h) => h.forum) : which || [];
    this.redraw();
  }

  zoom(how) {
    if (how === 'in') this.zoomer.closer();
    else if (how === 'out') this.zoomer.further();
    else this.zoomer.reset();
  }

  focus() {
    this.box.focus();
  }

  destroy() {
    cancelAnimationFrame(this.waiting);
    this.waiting = -1;
    this.stop.forEach((stop) => stop());
    this.sizes.disconnect();
    this.themes.disconnect();
    this.zoomer.destroy();
    this.element.replaceChildren();
  }
}

/**
 * Makes an empty map inside an element.
 * @param {HTMLElement} element
 * @param {{onChoose?: (id: string|null) => void, onPoint?: (id: string|null) => void, onAnnounce?: (text: string) => void, onTable?: (id: string) => void}} listeners
 * @returns {{show(scene: object, how?: {keepPositions?: boolean}): void, choose(id: string|null): void, point(id: string|null): void, zoom(how: 'in'|'out'|'reset'): void, showForums(which: boolean|string[]): void, ring(ids: string[]): void, lose(lost: object|null): void, focus(): void, destroy(): void}}
 */
export function createMap(element, listeners) {
  return new WeftMap(element, listeners);
}
