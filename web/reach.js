// How far an agency reaches: one bar of steps, and a line for each group.
import { el, svg } from './dom.js';
import { count, several } from './format.js';
import { markOf } from './mark.js';

const WIDTH = 328;

/** The bar of steps: how many others within 1, 2, 3 … steps; null when nothing is known. */
export function reachBar(reach, others) {
  const steps = reach.filter((r) => typeof r.count === 'number').sort((a, b) => a.k - b.k);
  if (!steps.length || others <= 0) return null;
  const last = steps.at(-1).count;
  if (last === 0) return el('section', {}, el('h3', {}, 'How far it reaches', el('small', {}, `of ${several(others, 'other')}`)), el('p', { class: 'note' }, 'Nothing goes out from it, so it reaches nobody.'));
  const shown = steps.filter((r, i) => i < 4 && (i === 0 || r.count > steps[i - 1].count));
  const x = (n) => (WIDTH * n) / others;
  const parts = shown.map((r, i) => ({ ...r, from: i ? shown[i - 1].count : 0 }));
  const labelled = parts.filter((p, i) => i === 0 || x(p.count - p.from) > 26 || i === parts.length - 1);
  return el('section', {}, el('h3', {}, 'How far it reaches', el('small', {}, `of ${several(others, 'other')}`)),
    svg('svg', { class: 'bars', viewBox: `0 0 ${WIDTH} 16`, role: 'img', 'aria-label': parts.map((p) => `within ${several(p.k, 'step')} ${count(p.count)}`).join(', ') },
      svg('rect', { class: 'b-none', width: WIDTH, height: 16 }),
      parts.map((p, i) => svg('rect', { class: `step${i + 1}`, x: x(p.from) + (i ? 1 : 0), width: Math.max(1, x(p.count - p.from) - (i ? 1 : 0)), height: 16 }))),
    el('p', { class: 'steps' }, labelled.map((p, i) => el('span', {}, i === 0 ? `${several(p.k, 'step')}: ${count(p.count)}` : `${p.k}: ${count(p.count)}`)),
      last < others ? el('span', {}, `never: ${count(others - last)}`) : null));
}

/** Reach by sector: how many of each group it reaches, in the order of the group's size. */
export function byGroup(rows, label) {
  if (!rows.length) return null;
  return el('section', {}, el('h3', {}, `Reach by ${String(label ?? 'group').toLowerCase()}`, el('small', {}, 'within 2 steps')),
    el('ul', { class: 'barlist groups' }, rows.map((r) => el('li', {},
      markOf(r), el('span', { class: 'what' }, r.group ?? 'not recorded'),
      svg('svg', { width: 100, height: 12, viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { class: 'b-none', width: 100, height: 12 }),
        svg('rect', { class: 'step2', width: r.of > 0 ? (100 * r.count) / r.of : 0, height: 12 })),
      el('span', { class: 'v' }, `${count(r.count)} of ${count(r.of)}`)))));
}
