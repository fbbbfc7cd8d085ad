// What if some left: today beside the network without them, what changes, who loses whom, on whom the traffic falls.
import { announce, button, el, keepingFocus, link } from './dom.js';
import { capital, count, list, number, several, UNKNOWN } from './format.js';
import { chooseFrom } from './menu.js';
import { addressWith, go, selection } from './state.js';
import * as data from './data.js';
import { markOf } from './mark.js';
import { createMap } from './map/map.js';
import { renderLegend } from './map/legend.js';
import { trouble } from './busy.js';
import { scored } from './page.js';

const NAMES = 14;
const AT_FIRST = 8;
let maps = [];
let all = false;

/** Ids of those who are taken out, as the address has them. */
const gone = (state) => (state.without ? state.without.split(',').map(decodeURIComponent) : []);

const removal = (ids) => [{ op: 'remove', actors: ids }];

/** Loads both pictures and what lies between them; where nobody is taken out yet, whom it would matter most. */
export async function show(main, page, signal) {
  await scored(page, signal);
  const ids = gone(page.state);
  if (!ids.length) {
    const sweep = await data.removals(page.state, signal);
    if (page.stale()) return;
    page.meta = 'Nothing is changed in the dataset.';
    keepingFocus(main, () => choose(main, page, sweep));
    return;
  }
  const size = { size: page.state.measure, width: 480, height: 430 };
  const report = await data.whatIf(page.state, removal(ids), signal);
  const [today, after] = await Promise.all([
    data.scene(page.state, size, signal),
    data.scene({ ...page.state, view: JSON.stringify(report.after.json) }, size, signal),
  ]);
  if (page.stale()) return;
  page.meta = `Nothing is changed in the dataset. Marks keep their place; size is ${page.state.measure.replaceAll('-', ' ').replace(/:.*/, '')}, recomputed. ${report.notes.join(' ')}`;
  keepingFocus(main, () => draw(main, page, report, today, after));
}

const nameOf = (page, id) => page.agencies?.find((a) => a.id === id)?.name ?? id;

function whom(page) {
  const ids = gone(page.state);
  const without = (next) => go({ without: selection(next) });
  return el('div', { class: 'opts whom' },
    el('span', {}, ids.length ? 'Without ' : 'Take out ', ids.map((id) => [link(nameOf(page, id), () => without(ids.filter((i) => i !== id)), { 'data-key': `back-${id}`, 'aria-label': `Put ${nameOf(page, id)} back`, title: 'Put back' }), ' ']),
      link(ids.length ? 'and another' : 'an agency', (event) => chooseFrom(event.currentTarget, {
        title: 'Who leaves',
        items: page.agencies.filter((a) => !ids.includes(a.id)).map((a) => ({ id: a.id, label: a.name, note: a.group })),
        onChoose: (id) => without([...ids, id]),
      }), { 'data-key': 'more', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' })),
    ids.length ? button('Put all back', () => go({ without: '' }), { 'data-key': 'none' }) : null,
    ids.length ? save(page, ids) : null);
}

/** Keeps the removal with the dataset, under a name, so that it can be found again. */
function save(page, ids) {
  const name = el('input', { type: 'text', 'aria-label': 'Name of the scenario', 'data-key': 'name', placeholder: 'Name', maxlength: '100' });
  return el('form', {
    class: 'keep',
    onsubmit: async (event) => {
      event.preventDefault();
      try {
        await data.saveScenario(page.state, name.value.trim() || `Without ${list(ids.map((id) => nameOf(page, id)))}`, removal(ids));
        announce('The scenario is saved with this network.');
        name.value = '';
        page.again();
      } catch (problem) {
        trouble(problem, null);
      }
    },
  }, name, el('button', { type: 'submit', 'data-key': 'save' }, 'Save scenario'));
}

function choose(main, page, sweep) {
  const rows = sweep.sweep.removals.slice(0, all ? undefined : AT_FIRST);
  main.replaceChildren(el('div', { class: 'frame whatif' },
    el('section', { 'aria-label': 'Who might leave' },
      el('div', { class: 'head' }, el('h2', {}, 'If one of them left'), whom(page)),
      el('table', { class: 'grid' },
        el('caption', {}, `Each agency in turn; pairs are counted among the others. Today ${count(sweep.sweep.reachingToday)} pairs reach each other.`),
        el('thead', {}, el('tr', {}, ['Without', 'Pairs that lose their last way', 'Left with no flow', 'Reached by nobody'].map((h, i) => el('th', { scope: 'col', class: i ? 'n' : null }, h)))),
        el('tbody', {}, rows.map((r) => el('tr', {},
          el('th', { scope: 'row' }, link(r.agency.name, () => go({ without: selection([r.agency.id]) }), { 'data-key': `try-${r.agency.id}` })),
          [r.pairsLost, r.newlyIsolated.length, r.newlyUnreached.length].map((v) => el('td', { class: 'n' }, count(v))))))),
      rows.length < sweep.sweep.removals.length ? el('p', { class: 'note' }, link('Show the rest', () => { all = true; choose(main, page, sweep); }, { 'data-key': 'rest' })) : null)));
}

function picture(title, scene, page, ringed) {
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
      renderLegend(legend, scene, { ringed: ringed.length > 0 });
      return map;
    },
  };
}

function draw(main, page, report, today, after) {
  const { comparison } = report;
  const words = `Without ${list(comparison.removed.map((r) => r.name))}`;
  const hit = [...new Set([...comparison.newlyIsolated, ...comparison.newlyUnreached].map((a) => a.id))];
  maps.forEach((map) => map.destroy());
  const left = picture('Today', today, page, gone(page.state));
  const right = picture(words, after, page, hit);
  main.replaceChildren(el('div', { class: 'frame whatif' },
    whom(page),
    el('div', { class: 'two' }, left.part, right.part),
    el('div', { class: 'beside' }, changes(comparison), losses(comparison)),
    shifts(page, report)));
  maps = [left.start(), right.start()];
}

const shownValue = (v) => (v === null ? UNKNOWN : number(v));
const signed = (v) => (v === null ? UNKNOWN : `${v > 0 ? '+' : ''}${number(v)}`);

function changes(comparison) {
  return el('section', { 'aria-label': 'What changes' },
    el('h2', {}, 'What changes'),
    el('table', { class: 'grid' },
      el('caption', {}, `Counted among the ${several(comparison.agencies, 'agency', 'agencies')} in both pictures.`),
      el('thead', {}, el('tr', {}, ['Measure', 'Today', 'After', 'Change', 'Of what'].map((h, i) => el('th', { scope: 'col', class: i && i < 4 ? 'n' : null }, h)))),
      el('tbody', {}, comparison.network.map((c) => el('tr', { title: c.convention },
        el('th', { scope: 'row' }, c.label), el('td', { class: 'n' }, shownValue(c.today)), el('td', { class: 'n' }, shownValue(c.after)),
        el('td', { class: 'n' }, el('strong', {}, signed(c.change))), el('td', {}, c.reason ?? c.over))))),
    bounds(comparison.bounds),
    comparison.kinds.some((k) => k.lost || k.gained) ? el('p', { class: 'note' }, `Flows lost: ${comparison.kinds.filter((k) => k.lost).map((k) => `${count(k.lost)} of ${k.label}${k.whollyLost ? ' (all there are)' : ''}`).join('; ') || 'none'}.`) : null);
}

function bounds(known) {
  if (known.reason) return el('p', { class: 'note' }, `How sure: ${known.reason}.`);
  if (!known.lost || !known.unanswered) return null;
  return el('p', { class: 'note' }, `How sure: ${several(known.unanswered, 'agency', 'agencies')} did not answer. Certainly ${count(known.lost.certain)} pairs lose their last way, at most ${count(known.lost.possible)}.`);
}

function losses(comparison) {
  const names = (who, n) => `${who.slice(0, NAMES).map((w) => w.name).join(', ')}${n > NAMES ? ` and ${count(n - NAMES)} more` : ''}`;
  return el('section', { 'aria-label': 'Who loses whom' },
    el('h2', {}, 'Who loses whom'),
    comparison.lost.length === 0 ? el('p', {}, 'Nobody loses a last way to or from another.') : el('ul', { class: 'losses' }, comparison.lost.slice(0, AT_FIRST).map((w) => el('li', {},
      el('strong', {}, w.agency.name), ' ',
      w.fromCount ? `can no longer be reached by ${count(w.fromCount)}${w.reachedByAfter === 0 ? ', and so by nobody' : ''}: ${names(w.from, w.fromCount)}. ` : '',
      w.toCount ? `No longer reaches ${count(w.toCount)}${w.reachesAfter === 0 ? ', and so nobody' : ''}: ${names(w.to, w.toCount)}.` : ''))),
    comparison.lost.length > AT_FIRST ? el('p', { class: 'note' }, `${count(comparison.lost.length - AT_FIRST)} more lose somebody.`) : null);
}

function shifts(page, report) {
  const marks = new Map(report.agencies.map((a) => [a.id, a]));
  return el('div', { class: 'shifts' }, report.comparison.shifts.map((shift) => {
    const rows = shift.rows.filter((r) => r.change).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, AT_FIRST);
    return el('section', { 'aria-label': shift.label },
      el('h2', { title: shift.convention }, capital(shift.label)),
      rows.length === 0 ? el('p', { class: 'note' }, 'Nobody’s changes.') : el('table', { class: 'grid' },
        el('caption', {}, `Who gains and who loses most, in ${shift.unit}`),
        el('thead', {}, el('tr', {}, ['Agency', 'Today', 'After', 'Change'].map((h, i) => el('th', { scope: 'col', class: i ? 'n' : null }, h)))),
        el('tbody', {}, rows.map((r) => el('tr', {},
          el('th', { scope: 'row' }, markOf(marks.get(r.agency.id) ?? {}), ' ', el('a', { href: addressWith({ agency: r.agency.id }) }, marks.get(r.agency.id)?.short ?? r.agency.name)),
          el('td', { class: 'n' }, shownValue(r.today)), el('td', { class: 'n' }, shownValue(r.after)), el('td', { class: 'n' }, el('strong', {}, signed(r.change))))))));
  }));
}
