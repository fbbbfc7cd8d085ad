// Dominance: over all partners, how much they lean on an agency, less how much it leans on them.
import { el, link, svg } from './dom.js';
import { capital, inWords, list, number, several } from './format.js';
import { addressWith, go, now } from './state.js';
import { markOf } from './mark.js';

const WIDTH = 80;
const AT_FIRST = 40;
let all = false;

/** The column of bars from zero: blue right, rust left. */
export function dominance(page, group, by) {
  const rows = group.dominance.filter((r) => r.value !== null).sort((a, b) => b.value - a.value);
  const low = Math.min(0, ...rows.map((r) => r.value));
  const high = Math.max(0, ...rows.map((r) => r.value));
  const scale = high > low ? (WIDTH - 4) / (high - low) : 0;
  const zero = 2 - low * scale;
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  const agencies = new Map(page.agencies.map((a) => [a.id, a]));
  const item = (r) => {
    const agency = agencies.get(r.id) ?? { ...r.mark, ...r };
    return el('li', {},
      markOf(agency),
      el('button', { type: 'button', 'data-key': `d-${r.id}`, title: agency.name ?? r.name, 'aria-pressed': String(now().agency === r.id), onclick: () => go({ agency: now().agency === r.id ? '' : r.id }) }, agency.short ?? r.name ?? r.id),
      svg('svg', { width: WIDTH, height: 24, viewBox: `0 0 ${WIDTH} 24`, 'aria-hidden': 'true' },
        svg('line', { class: 'zero', x1: zero, x2: zero, y1: 0, y2: 24 }),
        svg('rect', { class: r.value >= 0 ? 'b-gives' : 'b-takes', x: r.value >= 0 ? zero + 0.5 : zero + r.value * scale, y: 7, width: Math.abs(r.value) * scale, height: 10 })),
      el('span', { class: 'v' }, number(r.value, 2)));
  };
  return el('section', { 'aria-label': 'Dominance' },
    el('div', { class: 'head' }, el('h2', {}, 'Dominance'), el('div', { class: 'opts' }, el('a', { class: 'link', href: addressWith({ panel: 'measures', explain: 'dominance' }) }, el('span', {}, 'What is this?')))),
    el('p', { class: 'note' }, `${by ? `By ${by}, over` : 'Over'} all partners: how much they lean on it, less how much it leans on them.${soleSources(rows, agencies)}`),
    el('ol', { class: 'barlist dominance' }, shown.map(item)),
    rows.length > shown.length ? link(`Show all ${rows.length}`, () => { all = true; page.again(); }) : '');
}

function soleSources(rows, agencies) {
  const sole = rows.filter((r) => r.soleSource > 0).sort((a, b) => b.soleSource - a.soleSource);
  if (!sole.length) return ' Nobody is the only source of another.';
  const name = (r) => agencies.get(r.id)?.short ?? agencies.get(r.id)?.name ?? r.name ?? r.id;
  const said = sole.slice(0, 3).map((r, i) => (i ? `${name(r)} of ${inWords(r.soleSource)}` : `${name(r)} is the only source of ${r.soleSource === 1 ? 'one agency' : `${inWords(r.soleSource)} agencies`}`));
  const rest = sole.length - said.length;
  return ` ${capital(list([...said, ...(rest > 0 ? [several(rest, 'other') + ' of one or more'] : [])]))}.`;
}
