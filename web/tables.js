// The panel of tables: all agencies with their columns, and every tie that the map draws.
import { el, keepingFocus, link } from './dom.js';
import { count, decimalsFor, number, several, UNKNOWN } from './format.js';
import { addressWith, go, now } from './state.js';
import * as data from './data.js';
import { drawTable } from './table.js';
import { markOf } from './mark.js';
import { scored } from './page.js';

const AT_FIRST = 200;
let allTies = false;
let shortNames = new Map();

/** Loads and draws both tables. The ties come from the same scene as the picture. */
export async function show(main, page, signal) {
  const [scene] = await Promise.all([data.scene(page.state, { size: page.state.measure, width: 600, height: 560 }, signal), scored(page, signal)]);
  if (page.stale()) return;
  let parts = main.querySelector('.frame.twin');
  if (!parts) {
    parts = el('div', { class: 'frame twin' }, el('section', { class: 'tablebox' }), el('section', { class: 'ties' }));
    main.replaceChildren(parts);
  }
  drawTable(parts.firstChild, page, { wide: true });
  drawTies(parts.lastChild, page, scene);
}

function rowsOf(scene, agency) {
  const rows = [];
  for (const tie of scene.ties) {
    const [a, b] = [scene.marks[tie.a], scene.marks[tie.b]];
    if (agency && a.id !== agency && b.id !== agency) continue;
    if (tie.ab > 0) rows.push({ from: a, to: b, strength: tie.ab, back: tie.ba, tie });
    if (tie.ba > 0) rows.push({ from: b, to: a, strength: tie.ba, back: tie.ab, tie });
  }
  return rows;
}

const ORDERS = {
  from: (a, b) => named(a.from).localeCompare(named(b.from), 'en-GB') || named(a.to).localeCompare(named(b.to), 'en-GB'),
  to: (a, b) => named(a.to).localeCompare(named(b.to), 'en-GB') || named(a.from).localeCompare(named(b.from), 'en-GB'),
  strength: (a, b) => b.strength - a.strength || ORDERS.from(a, b),
  back: (a, b) => b.back - a.back || ORDERS.from(a, b),
};
const named = (mark) => shortNames.get(mark.id) ?? mark.name ?? mark.id;

function drawTies(box, page, scene) {
  shortNames = new Map(page.agencies.map((a) => [a.id, a.short ?? a.name]));
  const agency = now().agency;
  const rows = rowsOf(scene, agency);
  const order = ORDERS[now().flows] ? now().flows : 'strength';
  rows.sort(ORDERS[order]);
  const directed = page.resolved.view.directed;
  const remarks = rows.some((r) => r.tie.bead || r.tie.unconfirmed);
  const shown = allTies ? rows : rows.slice(0, AT_FIRST);
  const decimals = decimalsFor(rows.map((r) => r.strength));
  const head = (key, text, numeric) => el('th', { scope: 'col', class: numeric ? 'n' : null, 'aria-sort': order === key ? (numeric ? 'descending' : 'ascending') : null },
    el('button', { type: 'button', 'data-key': `sort-${key}`, class: order === key ? 'sorted' : null, onclick: () => go({ flows: key === 'strength' ? '' : key }) }, text, order === key ? el('span', { 'aria-hidden': 'true' }, numeric ? '\u00a0↓' : '\u00a0↑') : null));
  const who = (mark) => [markOf(mark), el('button', { type: 'button', onclick: () => go({ agency: mark.id }) }, named(mark))];
  keepingFocus(box, () => box.replaceChildren(
    el('div', { class: 'head' }, el('h2', {}, agency ? `Flows of ${scene.marks.find((m) => m.id === agency)?.name ?? agency}` : 'Flows'), el('div', { class: 'opts' },
      agency ? link('Flows of everybody', () => go({ agency: '' })) : null,
      agency ? el('a', { class: 'link', href: addressWith({ panel: 'map' }) }, el('span', {}, 'On the map')) : null)),
    el('p', { class: 'note' }, `${several(rows.length, 'flow')}${directed ? ', one line for each direction' : ', without direction'}. ${rows.length && rows.every((r) => r.strength === 1) ? 'Each counts as 1.' : 'Strengths are what the chosen kinds add up to.'}`),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Flows: table' }, el('table', { class: 'flows' },
      el('caption', { class: 'hide' }, 'Flows between agencies'),
      el('thead', {}, el('tr', {}, head('from', 'From'), head('to', 'To'), head('strength', 'Strength', true), head('back', 'Other way', true), remarks ? el('th', { scope: 'col', class: 'know' }, 'What to know') : null)),
      el('tbody', {}, shown.map((r) => el('tr', {},
        el('th', { scope: 'row' }, who(r.from)), el('td', {}, who(r.to)),
        el('td', { class: 'n' }, number(r.strength, decimals)),
        el('td', { class: `n${r.back ? '' : ' zero'}` }, r.back === null || r.back === undefined ? UNKNOWN : number(r.back, decimals)),
        remarks ? el('td', { class: 'quiet wrap' }, [r.tie.bead && `rests on one post: ${r.tie.bead}`, r.tie.unconfirmed && 'said by one end only'].filter(Boolean).join('; ')) : null))))),
    rows.length > shown.length ? el('p', { class: 'note after' }, `${count(shown.length)} of ${count(rows.length)} shown. `, link('Show the rest', () => { allTies = true; drawTies(box, page, scene); })) : '',
  ));
}
