// The rings around an agency: distance is steps, a wedge is a sector. Routes to ring 1 bold, to ring 2 thin, beyond grey.
import { svg } from './dom.js';
import { several } from './format.js';
import { round, shapePath } from './map/shapes.js';

const GAP = 0.07;
const MARK = 7;
const LINE = 14;
const LETTER = 6;

/** Wedges in the order of the groups, each as wide as it has agencies; agencies of a ring are spread over their wedge. */
function placed(agency, rings, far, radius) {
  const circles = [...rings.map((r) => ({ steps: r.steps, all: r.members.map((m) => m.who) })), ...(far.length ? [{ steps: rings.length + 1, all: far, beyond: true }] : [])];
  const everybody = circles.flatMap((c) => c.all);
  const names = [...new Set(everybody.map((w) => w.group ?? ''))].sort((a, b) => (a === '') - (b === '') || a.localeCompare(b, 'en-GB'));
  const widths = names.map((name) => Math.max(1.6, ...circles.map((c) => (c.all.filter((w) => (w.group ?? '') === name).length * (rings.length + 1)) / c.steps), everybody.filter((w) => (w.group ?? '') === name).length));
  const turn = (2 * Math.PI - GAP * names.length) / widths.reduce((a, b) => a + b, 0);
  let from = -Math.PI / 2;
  const wedges = names.map((name, i) => {
    const wedge = { name, from, to: from + widths[i] * turn, sign: everybody.find((w) => (w.group ?? '') === name) };
    from = wedge.to + GAP;
    return wedge;
  });
  const at = new Map([[agency.who.id, { who: agency.who, x: 0, y: 0, ring: 0, angle: 0 }]]);
  for (const circle of circles) {
    for (const wedge of wedges) {
      const here = circle.all.filter((w) => (w.group ?? '') === wedge.name);
      here.forEach((who, i) => {
        const angle = wedge.from + ((wedge.to - wedge.from) * (i + 0.5 + (circle.steps % 2 ? 0.12 : -0.12))) / here.length;
        const r = radius(circle.steps);
        at.set(who.id, { who, x: r * Math.cos(angle), y: r * Math.sin(angle), ring: circle.steps, angle, beyond: Boolean(circle.beyond) });
      });
    }
  }
  return { wedges, at, circles };
}

const polar = (r, angle) => `${round(r * Math.cos(angle))} ${round(r * Math.sin(angle))}`;

/** Two lines where a name is long. */
function lines(name) {
  if (name.length <= 15) return [name];
  const words = name.split(' ');
  let best = [name];
  for (let i = 1; i < words.length; i++) {
    const halves = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (Math.max(...halves.map((h) => h.length)) < Math.max(...best.map((h) => h.length))) best = halves;
  }
  return best.map((l) => (l.length > 22 ? `${l.slice(0, 20)}…` : l));
}

/** Names those for which there is room: the agency, then ring by ring. */
function labels(at, taken, half) {
  const free = (b) => b[0] > -half && b[2] < half && b[1] > -half && b[3] < half && !taken.some((t) => b[0] < t[2] && b[2] > t[0] && b[1] < t[3] && b[3] > t[1]);
  return [...at.values()].sort((a, b) => a.ring - b.ring).map((p) => {
    const text = lines(p.who.short ?? p.who.name);
    const width = Math.max(...text.map((l) => l.length)) * LETTER;
    const height = LINE * text.length;
    const reach = p.ring ? MARK + 3 : 18;
    const spots = [
      [p.x, p.y - reach - height + 10, 'middle'], [p.x, p.y + reach + 9, 'middle'], [p.x + reach + 2, p.y + 4 - (height - LINE) / 2, 'start'], [p.x - reach - 2, p.y + 4 - (height - LINE) / 2, 'end'],
    ];
    const box = ([x, y, side]) => {
      const left = side === 'middle' ? x - width / 2 : side === 'start' ? x : x - width;
      return [left, y - 11, left + width, y - 11 + height];
    };
    const order = p.ring === 0 || Math.abs(Math.cos(p.angle)) > 0.6 ? (Math.cos(p.angle) >= 0 ? [2, 3, 0, 1] : [3, 2, 0, 1]) : p.y < 0 ? [0, 1, 2, 3] : [1, 0, 2, 3];
    const spot = order.map((i) => spots[i]).find((s) => free(box(s)));
    if (!spot) return null;
    taken.push(box(spot));
    return svg('text', { class: `lab${p.ring ? '' : ' me'}${p.beyond ? ' off' : ''}`, 'text-anchor': spot[2], 'aria-hidden': 'true' },
      text.map((l, i) => svg('tspan', { x: round(spot[0]), y: round(spot[1] + LINE * i) }, l)));
  });
}

/** How far out each ring lies: the more agencies it holds, the further from the ring within. */
function radiusOf(rings, far, outer) {
  const room = [...rings.map((r) => 1 + r.members.length / 9), ...(far ? [1 + far / 30] : [])];
  const whole = room.reduce((a, b) => a + b, 0);
  return (ring) => (outer * room.slice(0, ring).reduce((a, b) => a + b, 0)) / whole;
}

/** How many are in a ring, between two wedges where no mark is near. */
function nameOfRing(ring, r, wedges, at, taken) {
  const marks = [...at.values()];
  const near = (angle) => Math.min(...marks.map((p) => Math.hypot(r * Math.cos(angle) - p.x, r * Math.sin(angle) - p.y)));
  const angle = wedges.map((w) => w.from - GAP / 2).sort((a, b) => near(b) - near(a))[0];
  const [x, y] = [r * Math.cos(angle), r * Math.sin(angle) + 4];
  const text = `${several(ring.steps, 'step')}: ${ring.members.length}`;
  taken.push([x - text.length * 3.2, y - 12, x + text.length * 3.2, y + 4]);
  return svg('text', { class: 'lab count-of-ring', x: round(x), y: round(y), 'text-anchor': 'middle', 'aria-hidden': 'true' }, text);
}

/** The picture. `onChoose(id)` follows a mark, `words(who)` says of one how it is reached. */
export function ringPicture(agency, { steps, outward, width, words, onChoose }) {
  const rings = agency.rings.slice(0, steps);
  const far = agency.unreached.map((f) => f.who);
  const half = width / 2;
  const outer = half - (width > 500 ? 92 : 40);
  const radius = radiusOf(rings, far.length, outer - 26);
  const { wedges, at } = placed(agency, rings, far, radius);
  const taken = [...at.values()].map((p) => [p.x - MARK, p.y - MARK, p.x + MARK, p.y + MARK]);
  const ringNames = rings.map((r) => nameOfRing(r, radius(r.steps), wedges, at, taken));
  const rim = outer + 8;
  for (let angle = 0; angle < 2 * Math.PI; angle += 6 / rim) taken.push([rim * Math.cos(angle) - 3, rim * Math.sin(angle) - 3, rim * Math.cos(angle) + 3, rim * Math.sin(angle) + 3]);
  const rimWords = wedges.map((w) => {
    const middle = (w.from + w.to) / 2;
    const [x, y] = [(rim + 9) * Math.cos(middle), (rim + 9) * Math.sin(middle) + 4];
    const anchor = Math.abs(Math.cos(middle)) < 0.3 ? 'middle' : Math.cos(middle) > 0 ? 'start' : 'end';
    const room = anchor === 'middle' ? 30 : Math.max(4, Math.floor((half - Math.abs(x)) / LETTER));
    const name = w.name || 'not recorded';
    const text = (name.length > room ? lines(name) : [name]).map((l) => (l.length > room ? `${l.slice(0, room - 1)}…` : l));
    const top = y + (anchor === 'middle' ? (Math.sin(middle) < 0 ? -LINE * (text.length - 1) - 4 : 6) : (-LINE * (text.length - 1)) / 2);
    return svg('text', { class: 'lab rim', 'text-anchor': anchor, 'aria-hidden': 'true' }, text.map((l, i) => svg('tspan', { x: round(x), y: round(top + LINE * i) }, l)));
  });
  const picture = svg('svg', { class: 'rings', viewBox: `${-half} ${-half} ${width} ${width}`, role: 'group', 'aria-label': `${outward ? 'Reach of' : 'Who reaches'} ${agency.who.name}: rings of agencies by steps. The table beneath has every agency with its route.` },
    [...rings].reverse().map((r) => svg('circle', { class: `disc-of-ring d${Math.min(4, r.steps)}`, r: round(radius(r.steps) + 18) })),
    wedges.map((w) => svg('path', { class: `wedge sec-${w.sign.sector}`, d: `M${polar(rim, w.from)}A${round(rim)} ${round(rim)} 0 ${w.to - w.from > Math.PI ? 1 : 0} 1 ${polar(rim, w.to)}` })),
    routes(agency, at, outward),
    rimWords,
    labels(at, taken, half));
  addMarks(picture, at, { words, onChoose });
  picture.append(...ringNames);
  return picture;
}

/** Later rings first, so that the bold ones lie on top. */
function routes(agency, at, outward) {
  const drawn = agency.links.map((l) => ({ from: at.get(l.source), to: at.get(l.target) })).filter((l) => l.from && l.to && !l.from.beyond && !l.to.beyond);
  const ring = (l) => Math.max(l.from.ring, l.to.ring);
  return drawn.sort((a, b) => ring(b) - ring(a)).map((l) => {
    const n = Math.min(3, ring(l));
    const line = svg('line', { class: `route r${n}${outward ? '' : ' back'}`, x1: round(l.from.x), y1: round(l.from.y), x2: round(l.to.x), y2: round(l.to.y) });
    return n === 1 ? [line, head(l, outward)] : line;
  });
}

/** An arrowhead at the receiver of a flow in the first ring. */
function head({ from, to }, outward) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = to.ring === 0 ? 15 : MARK + 2;
  const [x, y] = [to.x - tip * Math.cos(angle), to.y - tip * Math.sin(angle)];
  const corner = (turn) => `${round(x - 9 * Math.cos(angle + turn))} ${round(y - 9 * Math.sin(angle + turn))}`;
  return svg('path', { class: `route-head${outward ? '' : ' back'}`, d: `M${round(x)} ${round(y)}L${corner(0.45)}L${corner(-0.45)}Z` });
}

/** Marks are buttons; one is in the order of Tab, arrows go from one to the next along a ring and from ring to ring. */
function addMarks(picture, at, { words, onChoose }) {
  const all = [...at.values()].sort((a, b) => b.ring - a.ring || a.angle - b.angle);
  const buttons = new Map();
  const focus = (p) => {
    for (const b of buttons.values()) b.setAttribute('tabindex', '-1');
    buttons.get(p).setAttribute('tabindex', '0');
    buttons.get(p).focus();
  };
  const away = (a, b) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  const next = (p, key) => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const ring = all.filter((q) => q.ring === p.ring);
      return ring[(ring.indexOf(p) + (key === 'ArrowRight' ? 1 : ring.length - 1)) % ring.length];
    }
    const wanted = p.ring + (key === 'ArrowUp' ? 1 : -1);
    return all.filter((q) => q.ring === wanted).sort((a, b) => away(a.angle, p.angle) - away(b.angle, p.angle))[0];
  };
  for (const p of all) {
    const said = words(p.who);
    const button = svg('g', { class: 'spot', role: 'button', 'aria-label': said, tabindex: p.ring === 0 ? '0' : '-1', 'data-agency': p.who.id, onclick: () => onChoose(p.who.id) },
      svg('title', {}, said),
      svg('circle', { class: 'hit', cx: round(p.x), cy: round(p.y), r: 12 }),
      svg('path', { class: `mark sec-${p.who.sector}${p.who.hollow ? ' hollow' : ''}${p.beyond ? ' off' : ''}`, d: shapePath(p.who.shape, p.x, p.y, p.ring ? MARK : 12) }));
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') onChoose(p.who.id);
      else if (event.key.startsWith('Arrow')) { const q = next(p, event.key); if (q) focus(q); } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    buttons.set(p, button);
    picture.append(button);
  }
}

/** A row of small blocks: how many within 1, 2, 3… steps, out of a number. */
export function stepBar(within, of, width) {
  const x = (n) => (of > 0 ? (width * n) / of : 0);
  return svg('svg', { width, height: 12, viewBox: `0 0 ${width} 12`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'b-none', width, height: 12 }),
    within.map((n, i) => {
      const from = i ? within[i - 1] : 0;
      return n > from ? svg('rect', { class: `step${Math.min(4, i + 1)}`, x: x(from) + (i ? 1 : 0), width: Math.max(0.5, x(n - from) - (i ? 1 : 0)), height: 12 }) : null;
    }));
}

