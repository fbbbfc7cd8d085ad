// The picture as SVG: up to some hundreds of agencies. Crisp, styled by css/map.css.
import { svg } from '../dom.js';
import { markClass } from './glyph.js';
import { round, shapePath } from './shapes.js';
import { BAND, MANY_TIES, focusScale, hullPath, reach, tieParts } from './geometry.js';

const polygon = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

function put(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Draws scenes into one svg element. */
export class SvgPicture {
  constructor() {
    this.layers = Object.fromEntries(['hulls', 'groups', 'lost', 'rest', 'focus', 'rings', 'marks', 'labels'].map((name) => [name, svg('g', { class: name === 'rest' || name === 'focus' ? `ties ${name}` : name })]));
    this.node = svg('svg', { 'aria-hidden': 'true', focusable: 'false' }, Object.values(this.layers));
  }

  show(scene) {
    this.scene = scene;
    const order = scene.marks.map((_, i) => i).sort((i, j) => scene.marks[j].r - scene.marks[i].r);
    this.marks = scene.marks.map((m) => svg('path', { class: markClass(m.sector, m.hollow, m.undefined), 'data-id': m.id }));
    this.layers.marks.replaceChildren(...order.map((i) => this.marks[i]));
    this.drawn = null;
  }

  /** Draws everything at the places in `at`; `state` = chosen, pointed, near, labels, hulls, width, height. */
  draw(at, state) {
    put(this.node, { viewBox: `0 0 ${state.width} ${state.height}`, height: state.height });
    this.drawTies(at, state);
    this.drawGroups(at, state);
    const { chosen, near } = state;
    this.marks.forEach((path, i) => {
      path.setAttribute('d', shapePath(this.scene.marks[i].shape, at.x[i], at.y[i], at.r[i]));
      path.classList.toggle('off', chosen >= 0 && i !== chosen && !near.has(i));
    });
    this.drawRings(at, state);
    this.drawLost(state);
    this.layers.hulls.replaceChildren(...state.hulls.map((h) => svg('path', { class: 'hull', d: polygon(hullPath(at, h.members, 9)) })));
    this.drawLabels(state);
  }

  drawRings(at, { chosen, pointed, ringed }) {
    const ring = (i, kind) => svg('circle', { class: kind, cx: round(at.x[i]), cy: round(at.y[i]), r: round(reach(at.r[i]) + 5.5) });
    this.layers.rings.replaceChildren(...[...ringed].filter((i) => i !== chosen).map((i) => ring(i, 'ring told')), ...[chosen >= 0 ? ring(chosen, 'ring') : null, pointed >= 0 && pointed !== chosen ? ring(pointed, 'ring thin') : null].filter(Boolean));
  }

  drawLost({ lost }) {
    if (!lost && !this.layers.lost.hasChildNodes()) return;
    this.layers.lost.replaceChildren(...(lost?.lines ?? []).map(([x1, y1, x2, y2]) => svg('line', { class: 'lost-tie', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) })),
      ...(lost?.gone ?? []).map(({ at: [x, y], r }) => svg('circle', { class: 'gone', cx: round(x), cy: round(y), r: round(r) })));
  }

  drawTies(at, { chosen, near }) {
    const { scene } = this;
    const thin = scene.ties.length > MANY_TIES;
    const rest = [];
    const focus = [];
    for (const tie of scene.ties) {
      const mine = tie.a === chosen || tie.b === chosen;
      if (!mine && scene.aggregate) continue;
      const { lines, heads, mid } = tieParts(tie, at, chosen, scene.directed, thin, focusScale(near.size));
      const into = mine ? focus : rest;
      for (const [x1, y1, x2, y2, width, role] of lines) {
        into.push(svg('line', { class: tie.unconfirmed ? `${role} unsure` : role, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), 'stroke-width': round(width) }));
      }
      for (const [corners, role] of heads) into.push(svg('path', { class: `${role}-head`, d: polygon(corners) }));
      if (tie.bead) into.push(svg('circle', { class: 'bead', cx: round(mid[0]), cy: round(mid[1]), r: thin ? 2.2 : 3.2 }, svg('title', {}, tie.bead)));
    }
    this.layers.rest.classList.toggle('faint', chosen >= 0 && near !== null);
    this.layers.rest.replaceChildren(...rest);
    this.layers.focus.replaceChildren(...focus);
  }

  drawGroups(at, { chosen }) {
    const { aggregate } = this.scene;
    if (!aggregate) {
      this.layers.groups.replaceChildren();
      return;
    }
    const { gx, gy, gr } = at;
    const bands = chosen >= 0 ? [] : aggregate.ties.map((t) => svg('line', { class: 'tie band', x1: round(gx[t.a]), y1: round(gy[t.a]), x2: round(gx[t.b]), y2: round(gy[t.b]), 'stroke-width': BAND[Math.max(t.widthAb, t.widthBa)] }));
    const discs = aggregate.groups.map((_, i) => svg('circle', { class: 'disc', cx: round(gx[i]), cy: round(gy[i]), r: round(gr[i] + 3) }));
    this.layers.groups.replaceChildren(...bands, ...discs);
  }

  drawLabels({ labels, chosen, near, pointed }) {
    this.layers.labels.replaceChildren(...labels.map(({ i, lines, anchor, x, y, line, title, gone }) => {
      const off = !title && chosen >= 0 && i !== chosen && i !== pointed && !near.has(i);
      return svg('text', { class: `lab${gone ? ' gone-name' : title ? ' rim' : i === chosen ? ' me' : off ? ' off' : ''}`, 'text-anchor': anchor },
        lines.map((words, k) => svg('tspan', { x: round(x), y: round(y + k * line) }, words)));
    }));
  }
}
