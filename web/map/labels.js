// Which labels are shown and where: by priority, each on the side where it covers no other label and no mark.
import { reach } from './geometry.js';

export const SIZE = 12.5;
const LINE = 14;
const OTHER_SIDES = ['below', 'above', 'right', 'left'];

let context = null;
const widths = new Map();

/** Width of a line of a label in pixels. */
export function textWidth(text, bold, family) {
  const key = (bold ? 'b' : 'n') + text;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    context.font = `${bold ? 700 : 450} ${SIZE}px ${family}`;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Widths measured before a face had loaded are wrong after. */
export const forgetWidths = () => widths.clear();

function box(side, x, y, r, width, height) {
  const off = reach(r);
  switch (side) {
    case 'above': return [x - width / 2, y - off - 4 - height, x + width / 2, y - off - 4];
    case 'right': return [x + off + 5, y - height / 2, x + off + 5 + width, y + height / 2];
    case 'left': return [x - off - 5 - width, y - height / 2, x - off - 5, y + height / 2];
    default: return [x - width / 2, y + off + 3, x + width / 2, y + off + 3 + height];
  }
}

const shared = (a, b, margin) => {
  const w = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + margin;
  const h = Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + margin;
  return w > 0 && h > 0 ? w * h : 0;
};

/** Buckets of the plane, so that a label is held only against what lies near it. */
class Near {
  constructor(cell) {
    this.cell = cell;
    this.buckets = new Map();
  }

  * keys(b) {
    for (let cx = Math.floor(b[0] / this.cell); cx <= Math.floor(b[2] / this.cell); cx++) {
      for (let cy = Math.floor(b[1] / this.cell); cy <= Math.floor(b[3] / this.cell); cy++) yield cx * 100003 + cy;
    }
  }

  add(b, owner) {
    for (const key of this.keys(b)) {
      if (!this.buckets.has(key)) this.buckets.set(key, []);
      this.buckets.get(key).push([b, owner]);
    }
  }

  sum(b, without, cost) {
    let total = 0;
    for (const key of this.keys(b)) for (const [other, owner] of this.buckets.get(key) ?? []) if (owner !== without) total += cost(other, b);
    return total;
  }
}

/**
 * Places labels.
 * @param {object} at x, y, r of the marks now
 * @param {number[]} order marks, the label that matters most first
 * @param {{lines: string[][], side: string[], must: Set<number>, bold: number, width: number, height: number, most: number, family: string, titles?: {lines: string[], x: number, y: number}[]}} how titles = words that stand already
 * @returns {{i: number, lines: string[], anchor: string, x: number, y: number}[]} y = base line of the first line
 */
export function placeLabels(at, order, { lines, side, must, bold, width, height, most, family, titles = [] }) {
  const marks = new Near(64);
  for (let i = 0; i < at.x.length; i++) {
    const r = at.r[i];
    if (at.x[i] > -40 && at.x[i] < width + 40 && at.y[i] > -40 && at.y[i] < height + 40) marks.add([at.x[i] - r, at.y[i] - r, at.x[i] + r, at.y[i] + r], i);
  }
  const taken = new Near(64);
  for (const t of titles) {
    const half = textWidth(t.lines[0], true, family) / 2;
    taken.add([t.x - half, t.y - SIZE, t.x + half, t.y + 3], -1);
  }
  const placed = [];
  for (const i of order) {
    const wanted = must.has(i);
    if (placed.length >= most && !wanted) continue;
    if (at.x[i] < 0 || at.x[i] > width || at.y[i] < 0 || at.y[i] > height) continue;
    const w = Math.max(...lines[i].map((l) => textWidth(l, i === bold, family)));
    const h = LINE * lines[i].length;
    const r = at.r[i] + (wanted && i === bold ? 5.5 : 0);
    let best = null;
    for (const s of [side[i], ...OTHER_SIDES]) {
      const b = box(s, at.x[i], at.y[i], r, w, h);
      const out = b[0] < 0 || b[1] < 0 || b[2] > width || b[3] > height ? 4000 : 0;
      const cost = out + taken.sum(b, i, (o) => shared(o, b, 2) * 8) + marks.sum(b, i, (o) => shared(o, b, 0) * 2) + (s === side[i] ? 0 : 30);
      if (!best || cost < best.cost - 1e-6) best = { cost, s, b };
      if (s === side[i] && cost === 0) break;
    }
    if (best.cost > 150 && !wanted) continue;
    taken.add(best.b, i);
    const anchor = best.s === 'right' ? 'start' : best.s === 'left' ? 'end' : 'middle';
    const x = anchor === 'start' ? best.b[0] : anchor === 'end' ? best.b[2] : (best.b[0] + best.b[2]) / 2;
    placed.push({ i, lines: lines[i], anchor, x, y: best.b[1] + SIZE * 0.9, line: LINE });
  }
  return placed;
}
