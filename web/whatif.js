// What if: today beside the network after some changes, what changes, who loses and gains, on whom the traffic falls.
import { announce, el, keepingFocus, link } from './dom.js';
import { capital, count, list, number, several, UNKNOWN } from './format.js';
import { addressWith, go } from './state.js';
import * as data from './data.js';
import { markOf } from './mark.js';
import { createMap } from './map/map.js';
import { renderLegend } from './map/legend.js';
import { lostBetween } from './map/lost.js';
import { scored } from './page.js';
import { change, editsOf, remove } from './changes.js';
import { planner } from './planner.js';
import { drawScenarios, saving } from './scenarios.js';
import { asked, drawMeet } from './meet.js';

const NAMES = 14;
const AT_FIRST = 8;
let maps = [];
let all = false;

/** Loads both pictures and what lies between them; where nothing is changed yet, whose leaving would matter most. */
export async function show(main, page, signal) {
  const edits = editsOf(page.state);
  await scored(page, signal);
  const report = edits.length ? await data.whatIf(page.state, edits, signal) : null;
  const view = report ? JSON.stringify(report.after.json) : page.state.view;
  const size = { size: page.state.measure, width: 480, height: 430 };
  const [known, answers, sweep, today, after] = await Promise.all([
    data.scenarios(page.state, signal).then((found) => found.scenarios),
    asked(page, view, signal),
    report ? null : data.removals(page.state, signal),
    report ? data.scene(page.state, size, signal) : null,
    report ? data.scene({ ...page.state, view }, size, signal) : null,
  ]);
  if (page.stale()) return;
  const parts = () => ({ plan: planner(page, report, saving(page, known)), more: [drawMeet(page, report, answers), drawScenarios(page, known)] });
  if (!report) {
    page.meta = 'Nothing is changed in the dataset.';
    keepingFocus(main, () => choose(main, page, sweep, parts()));
    return;
  }
  page.meta = `Nothing is changed in the dataset. Marks keep their place; size is ${page.state.measure.replaceAll('-', ' ').replace(/:.*/, '')}, recomputed.`;
  keepingFocus(main, () => draw(main, page, report, today, after, parts()));
}

function choose(main, page, sweep, { plan, more }) {
  const { removals, unanswered, unbounded } = sweep.sweep;
  const rows = removals.slice(0, all ? undefined : AT_FIRST);
  // Where an agency did not answer, what it would have told could save a pair or make one that can be lost.
  const bounded = unanswered > 0 && !unbounded;
  const heads = ['Without', 'Pairs that lose their last way', ...(bounded ? ['At least', 'At most'] : []), 'Left with no flow', 'Reached by nobody'];
  const sure = unbounded ? `How sure: no bounds. ${unbounded}`
    : bounded ? `How sure: ${several(unanswered, 'agency', 'agencies')} did not answer. At least: pairs lost even if every flow were there that they could have told of. At most: pairs that such flows may join today.` : '';
  main.replaceChildren(el('div', { class: 'frame whatif' }, plan,
    el('div', { class: 'beside' },
      el('section', { 'aria-label': 'Who might leave' },
        el('div', { class: 'head' }, el('h2', {}, 'If one of them left')),
        el('table', { class: 'grid' },
          el('caption', {}, `Each agency in turn; pairs are counted among the others. Today ${count(sweep.sweep.reachingToday)} pairs reach each other.`),
          el('thead', {}, el('tr', {}, heads.map((h, i) => el('th', { scope: 'col', class: i ? 'n' : null }, h)))),
          el('tbody', {}, rows.map((r) => el('tr', {},
            el('th', { scope: 'row' }, link(r.agency.name, () => change(page, [remove([r.agency.id])]), { 'data-key': `try-${r.agency.id}` })),
            [r.pairsLost, ...(bounded ? [r.bounds?.certain, r.bounds?.possible] : []), r.newlyIsolated.length, r.newlyUnreached.length].map((v) => el('td', { class: 'n' }, v === null || v === undefined ? UNKNOWN : count(v))))))),
        sure ? el('p', { class: 'note' }, sure) : null,
        rows.length < removals.length ? el('p', { class: 'note after' }, link('Show the rest', () => { all = true; page.again(); }, { 'data-key': 'rest' })) : null),
      el('div', {}, more))));
}

function picture(title, scene, page, ringed, meaning, lost = null) {
  const box = el('div', { class: 'picture' });
  const legend = el('div', { class: 'legendbox' });
  const part = el('section', { class: 'mapbox', 'aria-label': title }, el('div', { class: 'head' }, el('h2', {}, title)), box, legend);
  return {
    part,
    start() {
      const map = createMap(box, { onChoose: (id) => go({ agency: id ?? '' }), onPoint() {}, onAnnounce: announce, onTable() {} });
      map.show(scene, { keepPositions: true });
      map.choose(page.state.agency && scene.marks.some((m) => m.id === page.state.agency) ? page.state.agency : null);
      map.ring(ringed);
      map.lose(lost);
      renderLegend(legend, scene, { ringed: ringed.some((id) => scene.marks.some((m) => m.id === id)) ? meaning : '', lost });
      return map;
    },
  };
}

function draw(main, page, report, today, after, { plan, more }) {
  const { comparison } = report;
  const words = report.changes.length === 1 ? report.changes[0].replace(/\.$/, '') : `After ${several(report.changes.length, 'change')}`;
  const hit = [...new Set([...comparison.newlyIsolated, ...comparison.newlyUnreached].map((a) => a.id))];
  const gone = [...comparison.removed, ...comparison.merged.flatMap((m) => m.of)].map((a) => a.id);
  maps.forEach((map) => map.destroy());
  const left = picture('Today', today, page, gone, 'taken out or merged');
  const merged = new Set(comparison.merged.flatMap((m) => [m.into.id, ...m.of.map((a) => a.id)]));
  const right = picture(words, after, page, hit, 'newly with no flow, or reached by nobody', lostBetween(today, after, merged));
  main.replaceChildren(el('div', { class: 'frame whatif' }, plan,
    el('div', { class: 'two' }, left.part, right.part),
    el('div', { class: 'beside' }, el('div', {}, changes(report), shifts(page, report)), el('div', {}, ways(comparison, true), ways(comparison, false), more))));
  maps = [left.start(), right.start()];
}

const shownValue = (v) => (v === null ? UNKNOWN : number(v));
const signed = (v) => (v === null ? UNKNOWN : `${v > 0 ? '+' : ''}${number(v)}`);

function changes({ comparison, notes }) {
  return el('section', { 'aria-label': 'What changes' },
    el('div', { class: 'head' }, el('h2', {}, 'What changes')),
    el('table', { class: 'grid' },
      el('caption', {}, `Counted among the ${several(comparison.agencies, 'agency', 'agencies')} in both pictures.`),
      el('thead', {}, el('tr', {}, ['Measure', 'Today', 'After', 'Change', 'Of what'].map((h, i) => el('th', { scope: 'col', class: i && i < 4 ? 'n' : null }, h)))),
      el('tbody', {}, comparison.network.map((c) => el('tr', { title: c.convention },
        el('th', { scope: 'row' }, c.label), el('td', { class: 'n' }, shownValue(c.today)), el('td', { class: 'n' }, shownValue(c.after)),
        el('td', { class: 'n' }, el('strong', {}, signed(c.change))), el('td', { class: 'wrap' }, c.reason ?? (c.agencies.length ? named(c.agencies, c.agencies.length) : c.over)))))),
    bounds(comparison.bounds),
    kinds(comparison.kinds),
    notes.length ? el('details', {}, el('summary', { 'data-key': 'notes' }, `${capital(several(notes.length, 'note'))} on this comparison`), el('ul', { class: 'plainlist' }, notes.map((n) => el('li', {}, n)))) : null);
}

function kinds(all) {
  const told = (which) => all.filter((k) => k[which]).map((k) => `${count(k[which])} of ${k.label}${which === 'lost' && k.whollyLost ? ', which is all there are' : ''}`).join('; ') || 'none';
  const wholly = all.filter((k) => k.whollyLost);
  return [
    wholly.length ? el('p', { class: 'say-it' }, `Nothing is left of ${list(wholly.map((k) => k.label))}.`) : null,
    all.some((k) => k.lost || k.gained) ? el('p', { class: 'note' }, `Flows lost: ${told('lost')}. Flows gained: ${told('gained')}.`) : null];
}

const named = (who, n) => `${who.slice(0, NAMES).map((w) => w.name).join(', ')}${n > NAMES ? ` and ${count(n - NAMES)} more` : ''}`;

function bounds(known) {
  if (known.reason) return el('p', { class: 'note' }, `How sure: no bounds. ${known.reason}`);
  if (!known.lost || !known.unanswered) return null;
  return el('p', { class: 'note' }, `How sure: ${several(known.unanswered, 'agency', 'agencies')} did not answer. Certainly ${count(known.lost.certain)} pairs lose their last way, at most ${count(known.lost.possible)}.`);
}

/** Who loses or gains whom, by name. */
function ways(comparison, lost) {
  const rows = lost ? comparison.lost : comparison.gained;
  if (!lost && !rows.length) return null;
  const title = lost ? 'Who loses whom' : 'Who gains whom';
  const [from, to] = lost ? ['can no longer be reached by', 'No longer reaches'] : ['can newly be reached by', 'Newly reaches'];
  const nobody = (n) => (lost && n === 0 ? ', and so by nobody' : '');
  return el('section', { 'aria-label': title },
    el('div', { class: 'head' }, el('h2', {}, title)),
    rows.length === 0 ? el('p', {}, 'Nobody loses a last way to or from another.') : el('ul', { class: 'losses' }, rows.slice(0, AT_FIRST).map((w) => el('li', {},
      el('strong', {}, w.agency.name), ' ',
      w.fromCount ? `${from} ${count(w.fromCount)}${nobody(w.reachedByAfter)}: ` : '', w.fromCount ? el('small', {}, `${named(w.from, w.fromCount)}.`) : '',
      w.toCount ? `${to} ${count(w.toCount)}${nobody(w.reachesAfter).replace('by ', '')}: ` : '', w.toCount ? el('small', {}, `${named(w.to, w.toCount)}.`) : ''))),
    rows.length > AT_FIRST ? el('p', { class: 'note' }, `${count(rows.length - AT_FIRST)} more ${lost ? 'lose' : 'gain'} somebody.`) : null);
}

/** Winners and losers: power, reach and load of each agency against today, those who gain first. */
function shifts(page, report) {
  const marks = new Map(report.agencies.map((a) => [a.id, a]));
  const row = (r) => el('tr', {},
    el('th', { scope: 'row' }, markOf(marks.get(r.agency.id) ?? {}), ' ', el('a', { href: addressWith({ agency: r.agency.id }), title: r.agency.name }, marks.get(r.agency.id)?.short ?? r.agency.name)),
    el('td', { class: 'n' }, shownValue(r.today)), el('td', { class: 'n' }, shownValue(r.after)), el('td', { class: 'n' }, el('strong', {}, signed(r.change))));
  return el('section', { class: 'shifts', 'aria-label': 'Winners and losers' },
    el('div', { class: 'head' }, el('h2', {}, 'Who gains and who loses')),
    el('div', { class: 'sets' }, report.comparison.shifts.map((shift) => {
      const changed = shift.rows.filter((r) => r.change);
      const rows = changed.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, AT_FIRST).sort((a, b) => b.change - a.change);
      return el('section', { 'aria-label': shift.label },
        el('h3', { title: shift.convention }, capital(shift.label)),
        rows.length === 0 ? el('p', { class: 'note' }, 'Nobody’s changes.') : el('table', { class: 'grid' },
          el('caption', {}, `${changed.length > rows.length ? `The ${rows.length} largest of ${count(changed.length)} changes` : several(rows.length, 'change')}, in ${shift.unit}`),
          el('thead', {}, el('tr', {}, ['Agency', 'Today', 'After', 'Change'].map((h, i) => el('th', { scope: 'col', class: i ? 'n' : null }, h)))),
          el('tbody', {}, rows.map(row))));
    })));
}
