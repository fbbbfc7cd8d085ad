// The quadrant: each mark is a pair, mutual dependence to the right, imbalance upwards.
// A pair's imbalance can never exceed its mutual dependence: the half above the diagonal is impossible.
import { svg } from './dom.js';
import { number } from './format.js';

const LEFT = 38;
const TOP = 20;
const LABELS = 6;

/** Coincident pairs become one mark with a count. */
export function together(pairs) {
  const places = new Map();
  for (const p of pairs) {
    const key = `${p.mutual.toFixed(3)} ${p.imbalance.toFixed(3)} ${p.oneWay}`;
    const place = places.get(key) ?? { mutual: p.mutual, imbalance: p.imbalance, oneWay: p.oneWay, pairs: [] };
    place.pairs.push(p);
    places.set(key, place);
  }
  return [...places.values()].sort((a, b) => b.pairs.length - a.pairs.length);
}

/** The plot. `onThreshold({imbalance|mutual}, settled)` follows a dragged line, `onChoose(pair)` a mark. */
export function quadrant(pairs, { imbalance, mutual, chosen, nameOf, onThreshold, onChoose, width = 500 }) {
  const right = width - 14;
  const bottom = Math.round(width * 0.87);
  const height = bottom + 52;
  const known = pairs.filter((p) => typeof p.mutual === 'number' && typeof p.imbalance === 'number');
  const widest = Math.max(1.25, Math.ceil(Math.max(0, ...known.map((p) => p.mutual)) * 4) / 4);
  const x = (v) => LEFT + ((right - LEFT) * v) / widest;
  const y = (v) => bottom - ((bottom - TOP) * v) / 1.05;
  const places = together(known);
  const ticks = (to) => Array.from({ length: Math.floor(to / 0.25) + 1 }, (_, i) => i / 4);
  const plot = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `Quadrant of ${known.length} pairs: mutual dependence to the right, imbalance upwards. The table beside it has every pair.` },
    svg('path', { class: 'nogo', d: `M${x(0)} ${y(0)}L${x(1.05)} ${y(1.05)}L${x(0)} ${y(1.05)}Z` }),
    ticks(1).map((v) => [svg('line', { class: 'grid', x1: x(0), x2: x(widest), y1: y(v), y2: y(v) }), svg('text', { class: 'ax', x: LEFT - 8, y: y(v) + 4, 'text-anchor': 'end' }, number(v, v % 1 === 0 ? 0 : v % 0.5 === 0 ? 1 : 2))]),
    ticks(widest).map((v) => svg('text', { class: 'ax', x: x(v), y: bottom + 19, 'text-anchor': 'middle' }, number(v, v % 1 === 0 ? 0 : v % 0.5 === 0 ? 1 : 2))),
    svg('text', { class: 'axt ct', x: LEFT + 6, y: y(1.05) + 12 }, 'Imbalance: one share less the other'),
    svg('text', { class: 'axt', x: right, y: bottom + 38, 'text-anchor': 'end' }, 'Mutual dependence: both shares added'),
    edgeWords(x, y),
    svg('text', { class: 'reg', x: x(widest) - 4, y: y(imbalance) - 11, 'text-anchor': 'end' }, 'One leans on the other'),
    svg('text', { class: 'reg', x: x(widest) - 4, y: y(imbalance) + 20, 'text-anchor': 'end' }, 'They lean on each other'),
    places.map((p) => mark(p, x, y, { chosen, nameOf, onChoose })),
    callouts(places, x, y, { widest, imbalance, nameOf }));
  threshold(plot, 'mutual', mutual, { widest, x, y, onThreshold });
  threshold(plot, 'imbalance', imbalance, { widest, x, y, onThreshold });
  return plot;
}

function edgeWords(x, y) {
  const angle = (Math.atan2(y(0) - y(1), x(1) - x(0)) * -180) / Math.PI;
  return svg('text', { class: 'axt ct', transform: `translate(${x(0.66) - 6} ${y(0.66) - 6}) rotate(${angle})`, 'text-anchor': 'middle' }, 'one-way pairs lie on this edge');
}

/** Room kept for the words along the edge. */
const wordsAlong = (x, y) => [0.48, 0.54, 0.6, 0.66, 0.72, 0.78, 0.82].map((v) => [x(v) - 24, y(v) - 20, x(v) + 2, y(v) + 2]);

const isMine = (place, chosen) => chosen && place.pairs.some((p) => p.source === chosen || p.target === chosen);

function mark(place, x, y, { chosen, nameOf, onChoose }) {
  const n = place.pairs.length;
  const words = `${place.pairs.slice(0, 6).map(nameOf).join('; ')}${n > 6 ? ` and ${n - 6} more` : ''}: imbalance ${number(place.imbalance, 2)}, mutual ${number(place.mutual, 2)}`;
  const r = n > 1 ? Math.min(14, 5.4 + 2.2 * Math.sqrt(n)) : place.oneWay ? 4.6 : 4.2;
  const choose = () => onChoose(place.pairs[0]);
  return [
    svg('circle', {
      class: `pt ${place.oneWay ? 'pt-one' : 'pt-both'}${isMine(place, chosen) ? ' mine' : ''}`, cx: x(place.mutual), cy: y(place.imbalance), r, tabindex: isMine(place, chosen) ? '0' : null,
      role: 'button', 'aria-label': words, onclick: choose, onkeydown: (event) => { if (event.key === 'Enter') choose(); },
    }, svg('title', {}, words)),
    n > 1 ? svg('text', { class: `cnt${place.oneWay ? '' : ' two'}`, x: x(place.mutual), y: y(place.imbalance) + 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, n) : null,
  ];
}

/** Names the pairs furthest out, on whichever side has room. */
function callouts(places, x, y, { widest, imbalance, nameOf }) {
  const worth = [...places].filter((p) => p.pairs.length <= 3)
    .sort((a, b) => Math.max(b.imbalance, b.mutual - b.imbalance) + b.imbalance - (Math.max(a.imbalance, a.mutual - a.imbalance) + a.imbalance)).slice(0, 3 * LABELS);
  const taken = places.map((p) => [x(p.mutual) - 6, y(p.imbalance) - 6, x(p.mutual) + 6, y(p.imbalance) + 6]);
  taken.push([LEFT, y(1.05) - 2, LEFT + 200, y(1.05) + 16], ...wordsAlong(x, y), [x(widest) - 140, y(imbalance) - 24, x(widest), y(imbalance) + 24]);
  let placed = 0;
  return worth.map((place) => {
    if (placed === LABELS) return null;
    const lines = place.pairs.length === 1 ? nameOf(place.pairs[0]).split(/ (?=on )/).map(short)
      : place.pairs.map((p, i) => short(nameOf(p)) + (i < place.pairs.length - 1 ? ';' : ''));
    const width = Math.max(...lines.map((l) => l.length)) * 5.8;
    const [cx, cy] = [x(place.mutual), y(place.imbalance)];
    const spots = [[cx + 14, cy + 4, 'start'], [cx - 14, cy + 4, 'end'], [cx + 12, cy + 26, 'start'], [cx - 12, cy - 16, 'end'], [cx + 12, cy - 18, 'start'], [cx - 12, cy + 24, 'end'],
      ...(x(widest) - cx < 70 ? [[x(widest) + 8, cy + 22, 'end'], [x(widest) + 8, cy - 26, 'end']] : [])];
    const boxOf = ([px, py, side]) => (side === 'start' ? [px, py - 12, px + width, py + 15 * (lines.length - 1) + 4] : [px - width, py - 12, px, py + 15 * (lines.length - 1) + 4]);
    const spot = spots.find((s) => {
      const b = boxOf(s);
      return b[0] > LEFT && b[2] < x(widest) + 12 && b[1] > TOP - 4 && b[3] < y(0) && !taken.some((t) => b[0] < t[2] && b[2] > t[0] && b[1] < t[3] && b[3] > t[1]);
    });
    if (!spot) return null;
    taken.push(boxOf(spot));
    placed++;
    const far = Math.abs(spot[1] - cy) > 8;
    return [far && Math.abs(spot[0] - cx) < 20 ? svg('line', { class: 'call', x1: cx, y1: cy, x2: spot[0] + (spot[2] === 'start' ? -3 : 3), y2: spot[1] - 4 }) : null,
      lines.map((l, i) => svg('text', { class: 'ct', x: spot[0], y: spot[1] + 15 * i, 'text-anchor': spot[2], 'aria-hidden': 'true' }, l))];
  });
}

const short = (text) => (text.length > 46 ? `${text.slice(0, 44)}…` : text);

function threshold(plot, which, value, { widest, x, y, onThreshold }) {
  const up = which === 'imbalance';
  const most = up ? 1 : widest;
  const ends = up ? { x1: x(0), x2: x(widest), y1: y(value), y2: y(value) } : { x1: x(value), x2: x(value), y1: y(1.05), y2: y(0) };
  const grab = svg('line', { class: `grab${up ? ' y' : ''}`, ...(up ? { ...ends, x1: x(widest) - 60 } : { ...ends, y2: y(1.05) + 60 }), tabindex: '0', role: 'slider', 'data-key': `line-${which}`,
    'aria-label': `Threshold of ${up ? 'imbalance' : 'mutual dependence'}`, 'aria-valuemin': 0, 'aria-valuemax': most, 'aria-valuenow': value, 'aria-orientation': up ? 'vertical' : 'horizontal' });
  const line = svg('line', { class: 'thr', ...ends, 'aria-hidden': 'true' });
  plot.append(line, grab);
  const round = (v) => Math.min(most, Math.max(0, Math.round(v * 100) / 100));
  grab.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 0.05, ArrowRight: 0.05, ArrowDown: -0.05, ArrowLeft: -0.05 }[event.key];
    if (!step) return;
    event.preventDefault();
    onThreshold({ [which]: String(round(value + step)) }, true);
  });
  grab.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    grab.setPointerCapture(event.pointerId);
    let at = value;
    const move = (e) => {
      const point = new DOMPoint(e.clientX, e.clientY).matrixTransform(plot.getScreenCTM().inverse());
      at = round(up ? (y(0) - point.y) / (y(0) - y(1)) : (point.x - LEFT) / (x(1) - x(0)));
      for (const l of [line, grab]) {
        if (up) { l.setAttribute('y1', y(at)); l.setAttribute('y2', y(at)); } else { l.setAttribute('x1', x(at)); l.setAttribute('x2', x(at)); }
      }
    };
    grab.addEventListener('pointermove', move);
    grab.addEventListener('pointerup', () => { grab.removeEventListener('pointermove', move); onThreshold({ [which]: String(at) }, true); }, { once: true });
  });
}
