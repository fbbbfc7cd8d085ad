// The picture on one canvas: thousands of agencies. Same grammar as the SVG, colours read from the same tokens.
import { traceShape } from './shapes.js';
import { BAND, MANY_TIES, focusScale, hullPath, reach, tieParts } from './geometry.js';
import { SIZE } from './labels.js';

const TOKENS = ['paper', 'ink', 'ink2', 'ink3', 'edge', 'tie', 'gives', 'takes', 'health', 'social', 'education', 'police', 'housing', 'council', 'voluntary', 'private', 'community', 'other'];
/** More ties than this at rest are drawn as one faint mass, and not while the picture moves. */
const MASS = 4000;

/** Draws scenes on one canvas. */
export class CanvasPicture {
  constructor() {
    this.node = document.createElement('canvas');
    this.node.setAttribute('aria-hidden', 'true');
    this.context = this.node.getContext('2d');
    this.colours = null;
  }

  show(scene) {
    this.scene = scene;
    // One batch for each look: marks of one colour and shape are filled in one go.
    this.batches = new Map();
    scene.marks.forEach((m, i) => {
      const look = `${m.sector} ${m.shape} ${m.hollow} ${m.undefined}`;
      if (!this.batches.has(look)) this.batches.set(look, { ...m, members: [] });
      this.batches.get(look).members.push(i);
    });
  }

  /** The theme has changed: colours are read again at the next drawing. */
  forgetColours() {
    this.colours = null;
  }

  readColours() {
    const style = getComputedStyle(this.node);
    this.colours = Object.fromEntries(TOKENS.map((t) => [t, style.getPropertyValue(`--${t}`).trim() || '#888']));
    this.family = style.fontFamily;
  }

  draw(at, state) {
    if (!this.colours) this.readColours();
    const { width, height } = state;
    const ratio = window.devicePixelRatio || 1;
    if (this.node.width !== Math.round(width * ratio) || this.node.height !== Math.round(height * ratio)) {
      this.node.width = Math.round(width * ratio);
      this.node.height = Math.round(height * ratio);
      this.node.style.height = `${height}px`;
    }
    const c = this.context;
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.clearRect(0, 0, width, height);
    c.lineJoin = 'round';
    this.drawHulls(c, at, state);
    if (this.scene.aggregate) this.drawGroups(c, at, state);
    else this.drawRest(c, at, state);
    if (state.lost) this.drawLost(c, state.lost);
    this.drawFocus(c, at, state);
    this.drawMarks(c, at, state);
    this.drawRings(c, at, state);
    this.drawLabels(c, state);
  }

  drawHulls(c, at, { hulls }) {
    for (const h of hulls) {
      c.beginPath();
      hullPath(at, h.members, 9).forEach(([x, y], k) => (k ? c.lineTo(x, y) : c.moveTo(x, y)));
      c.closePath();
      c.globalAlpha = 0.05;
      c.fillStyle = this.colours.ink;
      c.fill();
      c.globalAlpha = 1;
      c.strokeStyle = this.colours.edge;
      c.lineWidth = 1;
      c.stroke();
    }
  }

  drawGroups(c, { gx, gy, gr }, { chosen }) {
    const { groups, ties } = this.scene.aggregate;
    if (chosen < 0) {
      c.globalAlpha = 0.55;
      c.strokeStyle = this.colours.tie;
      for (const t of ties) {
        c.lineWidth = BAND[Math.max(t.widthAb, t.widthBa)];
        c.beginPath();
        c.moveTo(gx[t.a], gy[t.a]);
        c.lineTo(gx[t.b], gy[t.b]);
        c.stroke();
      }
      c.globalAlpha = 1;
    }
    groups.forEach((g, i) => {
      c.beginPath();
      c.arc(gx[i], gy[i], gr[i] + 3, 0, 2 * Math.PI);
      c.fillStyle = this.colours.paper;
      c.fill();
      c.strokeStyle = this.colours.edge;
      c.lineWidth = 1;
      c.stroke();
    });
  }

  drawRest(c, at, { chosen, moving }) {
    const { ties, directed } = this.scene;
    const mass = ties.length > MASS;
    if (mass && moving) return;
    c.lineCap = mass ? 'butt' : 'round';
    c.strokeStyle = this.colours.tie;
    c.fillStyle = this.colours.tie;
    c.globalAlpha = (mass ? Math.max(0.05, 0.35 * (MASS / ties.length)) : 1) * (chosen >= 0 ? 0.3 : 1);
    const widths = new Map();
    c.beginPath();
    for (const tie of ties) {
      if (tie.a === chosen || tie.b === chosen) continue;
      const { lines, heads } = tieParts(tie, at, -1, directed && !mass, ties.length > MANY_TIES);
      for (const l of lines) {
        const key = `${l[4]} ${tie.unconfirmed}`;
        if (!widths.has(key)) widths.set(key, []);
        widths.get(key).push(l);
      }
      for (const [corners] of heads) corners.forEach(([x, y], k) => (k ? c.lineTo(x, y) : c.moveTo(x, y)));
    }
    c.fill();
    for (const [key, lines] of widths) {
      c.lineWidth = mass ? 0.6 : Number(key.split(' ')[0]);
      c.setLineDash(key.endsWith('true') ? [9, 5] : []);
      c.beginPath();
      for (const [x1, y1, x2, y2] of lines) {
        c.moveTo(x1, y1);
        c.lineTo(x2, y2);
      }
      c.stroke();
    }
    c.setLineDash([]);
    c.globalAlpha = 1;
    if (!mass) this.drawBeads(c, at, (tie) => tie.a !== chosen && tie.b !== chosen, 2.2);
  }

  drawLost(c, { lines, gone }) {
    c.strokeStyle = this.colours.takes;
    c.lineWidth = 1.3;
    c.lineCap = 'butt';
    c.setLineDash([1.5, 4]);
    c.beginPath();
    for (const [x1, y1, x2, y2] of lines) {
      c.moveTo(x1, y1);
      c.lineTo(x2, y2);
    }
    c.stroke();
    c.setLineDash([3.5, 2.5]);
    c.lineWidth = 1.6;
    for (const { at: [x, y], r } of gone) {
      c.beginPath();
      c.arc(x, y, r, 0, 2 * Math.PI);
      c.fillStyle = this.colours.paper;
      c.fill();
      c.stroke();
    }
    c.setLineDash([]);
  }

  drawFocus(c, at, { chosen, near }) {
    if (chosen < 0) return;
    c.lineCap = 'round';
    for (const tie of this.scene.ties) {
      if (tie.a !== chosen && tie.b !== chosen) continue;
      const { lines, heads } = tieParts(tie, at, chosen, this.scene.directed, false, focusScale(near.size));
      c.setLineDash(tie.unconfirmed ? [9, 5] : []);
      for (const [x1, y1, x2, y2, width, role] of lines) {
        c.strokeStyle = this.colours[role];
        c.lineWidth = width;
        c.beginPath();
        c.moveTo(x1, y1);
        c.lineTo(x2, y2);
        c.stroke();
      }
      for (const [corners, role] of heads) {
        c.fillStyle = this.colours[role];
        c.beginPath();
        corners.forEach(([x, y], k) => (k ? c.lineTo(x, y) : c.moveTo(x, y)));
        c.fill();
      }
    }
    c.setLineDash([]);
    this.drawBeads(c, at, (tie) => tie.a === chosen || tie.b === chosen, 3.2);
  }

  drawBeads(c, at, wanted, r) {
    c.fillStyle = this.colours.paper;
    c.strokeStyle = this.colours.ink2;
    c.lineWidth = 1.4;
    for (const tie of this.scene.ties) {
      if (!tie.bead || !wanted(tie)) continue;
      c.beginPath();
      c.arc((at.x[tie.a] + at.x[tie.b]) / 2, (at.y[tie.a] + at.y[tie.b]) / 2, r, 0, 2 * Math.PI);
      c.fill();
      c.stroke();
    }
  }

  drawMarks(c, at, { chosen, near, width, height }) {
    const inside = (i) => at.x[i] > -30 && at.x[i] < width + 30 && at.y[i] > -30 && at.y[i] < height + 30;
    const passes = chosen < 0 ? [[1, () => true]] : [[0.38, (i) => i !== chosen && !near.has(i)], [1, (i) => i === chosen || near.has(i)]];
    for (const [alpha, wanted] of passes) {
      c.globalAlpha = alpha;
      for (const { sector, shape, hollow, undefined: dashed, members } of this.batches.values()) {
        c.beginPath();
        let some = 0;
        let r = 1;
        for (const i of members) {
          if (!wanted(i) || !inside(i)) continue;
          traceShape(c, shape, at.x[i], at.y[i], at.r[i]);
          r = Math.max(r, at.r[i]);
          some++;
        }
        if (!some) continue;
        const open = hollow || dashed;
        c.fillStyle = open ? this.colours.paper : this.colours[sector];
        c.strokeStyle = open ? this.colours[sector] : this.colours.paper;
        c.lineWidth = Math.min(open ? 1.6 : 1.2, Math.max(0.5, r / 4));
        c.setLineDash(dashed ? [2.5, 2] : []);
        // The paper rim parts marks that lie on lines; on dots it is not seen and costs most of the drawing.
        if (!open && r > 3) c.stroke();
        c.fill();
        if (open) c.stroke();
      }
    }
    c.setLineDash([]);
    c.globalAlpha = 1;
  }

  drawRings(c, at, { chosen, pointed, ringed }) {
    const rings = [...[...ringed].filter((i) => i !== chosen).map((i) => [i, 2, 'takes']), [chosen, 2, 'ink'], [pointed === chosen ? -1 : pointed, 1, 'ink']];
    for (const [i, width, colour] of rings) {
      if (i < 0) continue;
      c.strokeStyle = this.colours[colour];
      c.lineWidth = width;
      c.beginPath();
      c.arc(at.x[i], at.y[i], reach(at.r[i]) + 5.5, 0, 2 * Math.PI);
      c.stroke();
    }
  }

  drawLabels(c, { labels, chosen, near, pointed }) {
    c.textBaseline = 'alphabetic';
    c.lineJoin = 'round';
    c.lineWidth = 3.5;
    c.strokeStyle = this.colours.paper;
    for (const { i, lines, anchor, x, y, line, title, gone } of labels) {
      const off = !title && chosen >= 0 && i !== chosen && i !== pointed && !near.has(i);
      c.font = `${gone ? 'italic 450' : title || i === chosen ? 700 : 450} ${SIZE}px ${this.family}`;
      c.textAlign = anchor === 'middle' ? 'center' : anchor;
      c.fillStyle = gone ? this.colours.takes : off ? this.colours.ink3 : this.colours.ink;
      lines.forEach((words, k) => {
        c.strokeText(words, x, y + k * line);
        c.fillText(words, x, y + k * line);
      });
    }
  }
}
