// How far an agency reaches: rings, by sector, who carries it, against the others; and whom nobody reaches.
import { el, keepingFocus, link, svg } from './dom.js';
import { capital, count, list, number, several } from './format.js';
import { chooseFrom } from './menu.js';
import { go, now } from './state.js';
import * as data from './data.js';
import { markOf } from './mark.js';
import { scored } from './page.js';
import { ringPicture, stepBar } from './rings.js';

const AT_FIRST = 25;
const BAR = 130;
let all = false;

/** Loads the report and draws it; without a chosen agency the one that reaches most is shown. */
export async function show(main, page, signal) {
  await scored(page, signal);
  let report = await data.reach(page.state, page.state.agency, signal);
  if (!report.agency && report.standings.length) report = await data.reach(page.state, report.standings[0].who.id, signal);
  if (page.stale()) return;
  page.meta = `Steps are counted ${page.resolved.view.directed ? 'along flows' : 'along ties'}; how strong they are plays no part${strong(report) ? ' but for the strongest routes' : ''}. ${report.notes.join(' ')}`;
  keepingFocus(main, () => draw(main, page, report));
}

function draw(main, page, report) {
  main.replaceChildren(el('div', { class: 'frame reaching' },
    el('div', { class: 'side' },
      report.agency ? picture(main, page, report) : el('section', { class: 'state' }, el('h2', {}, 'Nobody reaches anybody'), el('p', {}, 'No flow in this view runs between two agencies.')),
      gaps(report),
      report.agency ? rowsOf(report) : null),
    el('div', { class: 'side' },
      report.agency ? byGroup(report) : null,
      report.agency ? carriers(report) : null,
      standings(page, report))));
}

function choices(page, report) {
  const outward = report.direction === 'out';
  return el('div', { class: 'opts' },
    page.resolved.view.directed ? el('span', {}, 'Direction ', link(outward ? 'outwards' : 'inwards', () => go({ way: outward ? 'in' : '' }), { 'data-key': 'way', 'aria-label': `Direction ${outward ? 'outwards' : 'inwards'}: turn it round` })) : null,
    el('span', {}, 'Agency ', link(report.agency?.who.short ?? 'none', (event) => chooseFrom(event.currentTarget, {
      title: 'Whose reach',
      items: page.agencies.map((a) => ({ id: a.id, label: a.name, note: a.group, chosen: a.id === report.agency?.who.id })),
      onChoose: (id) => go({ agency: id }),
    }), { 'data-key': 'whose', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' })),
    el('span', {}, 'Steps ', link(String(report.steps), (event) => chooseFrom(event.currentTarget, {
      title: 'How many steps',
      items: [1, 2, 3, 4, 5, 6].map((k) => ({ id: String(k), label: several(k, 'step'), chosen: k === report.steps })),
      onChoose: (id) => go({ steps: id }),
    }), { 'data-key': 'steps', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' })),
    el('span', {}, 'Routes ', link(report.routes, () => go({ routes: strong(report) ? '' : 'strongest' }), { 'data-key': 'routes', 'aria-label': `Routes: ${report.routes}; show the ${strong(report) ? 'shortest' : 'strongest'}` })));
}

const strong = (report) => report.routes === 'strongest';

const named = (who) => who.short ?? who.name ?? who.id;

const way = (m) => m.strongest?.route ?? m.route;
const by = (m, names) => (way(m).length > 2 ? ` ${m.strongest ? 'most strongly ' : ''}by ${way(m).slice(1, -1).map((id) => names.get(id) ?? id).join(', ')}` : '');

function picture(main, page, report) {
  const { agency } = report;
  const outward = report.direction === 'out';
  const names = new Map([agency.who, ...agency.rings.flatMap((r) => r.members.map((m) => m.who))].map((w) => [w.id, named(w)]));
  const how = new Map([[agency.who.id, `${agency.who.name}, in the middle`]]);
  for (const ring of agency.rings) {
    for (const m of ring.members) how.set(m.who.id, `${m.who.name}: ${several(ring.steps, 'step')}${by(m, names)}`);
  }
  for (const f of agency.unreached) how.set(f.who.id, `${f.who.name}: ${f.steps === null ? 'not reached' : several(f.steps, 'step')}`);
  const groups = new Map();
  for (const who of [agency.who, ...agency.rings.flatMap((r) => r.members.map((m) => m.who)), ...agency.unreached.map((f) => f.who)]) if (!groups.has(who.group)) groups.set(who.group, who);
  const hollow = [...names.keys()].length && [...agency.rings.flatMap((r) => r.members), ...agency.unreached].some((m) => m.who.hollow);
  return el('section', { class: 'ringbox', 'aria-label': outward ? 'Rings of reach' : 'Rings of who reaches it' },
    el('div', { class: 'head' }, el('h2', {}, `${outward ? 'Reach of' : 'Who reaches'} ${named(agency.who)}`), choices(page, report)),
    agency.sentences.map((s) => el('p', { class: 'lead' }, s)),
    agency.rings.some((r) => r.members.length) ? ringPicture(agency, { steps: report.steps, outward, width: main.clientWidth < 560 ? 368 : 760, words: (who) => how.get(who.id) ?? who.name, onChoose: (id) => go({ agency: id }) }) : null,
    agency.links.length || !agency.rings[0].members.length ? null : el('p', { class: 'note' }, 'There are too many routes for a picture; the table has one to each agency.'),
    el('dl', { class: 'legend' },
      el('div', {}, el('dt', {}, strong(report) ? 'Strongest routes' : 'Routes'), el('dd', { class: 'row' }, routeKey('r1', outward ? 'to 1 step' : 'from 1 step', outward), agency.rings.length > 1 ? routeKey('r2', '2 steps', outward) : null, agency.rings.length > 2 ? routeKey('r3', 'further', outward) : null)),
      el('div', {}, el('dt', {}, page.groupLabel), el('dd', { class: 'row' }, [...groups].map(([name, who]) => el('span', {}, markOf({ ...who, hollow: false }), name ?? 'not recorded')), hollow ? el('span', {}, markOf({ shape: 'circle', sector: 'plain', hollow: true }), page.resolved.view.directed ? 'no report from it' : 'did not answer') : null)),
      agency.unreached.length ? el('div', {}, el('dt', {}, 'Outermost'), el('dd', { class: 'row' }, `pale: not within ${several(report.steps, 'step')} (${count(agency.unreached.length)})`)) : null));
}

const routeKey = (cls, words, outward) => el('span', {}, svg('svg', { width: 26, height: 10, 'aria-hidden': 'true' }, svg('line', { class: `route ${cls}${outward ? '' : ' back'}`, x1: 1, x2: 25, y1: 5, y2: 5 })), words);

const steps = (report) => Array.from({ length: report.steps }, (_, i) => i + 1);

function byGroup(report) {
  const { groups } = report.agency;
  if (!groups.some((g) => g.group !== null)) return null;
  const largest = Math.max(...groups.map((g) => g.others));
  return el('section', { 'aria-label': `By ${report.groupLabel}` },
    el('div', { class: 'head' }, el('h2', {}, `By ${report.groupLabel.toLowerCase()}`)),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `By ${report.groupLabel}: table` }, el('table', { class: 'bygroup' },
      el('caption', { class: 'hide' }, `How many of each group are within so many steps`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, report.groupLabel), el('th', { scope: 'col', class: 'n' }, 'Others'), steps(report).map((k) => el('th', { scope: 'col', class: 'n' }, several(k, 'step'))), el('td', {}))),
      el('tbody', {}, groups.map((g) => el('tr', {}, el('th', { scope: 'row' }, markOf(g), g.group ?? 'not recorded'), el('td', { class: 'n' }, count(g.others)),
        g.within.map((n) => el('td', { class: `n${n ? '' : ' zero'}` }, count(n))),
        el('td', { class: 'bar' }, stepBar(g.within, largest, 90))))))));
}

function carriers(report) {
  const rows = report.agency.carriers;
  if (!rows.length) return null;
  const outward = report.direction === 'out';
  return el('section', { 'aria-label': 'Who carries it' },
    el('div', { class: 'head' }, el('h2', {}, 'Who carries it')),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Who carries it: table' }, el('table', { class: 'carriers' },
      el('caption', { class: 'hide' }, `Within ${several(report.steps, 'step')}: to how many a ${report.routes} route runs through each`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, outward ? 'First step' : 'Last step'), el('th', { scope: 'col', class: 'n' }, `On a ${report.routes} route ${outward ? 'to' : 'from'}`), el('th', { scope: 'col', class: 'n' }, `of these, the only ${outward ? 'first step to' : 'last step from'}`))),
      el('tbody', {}, rows.slice(0, AT_FIRST).map((c) => el('tr', {}, el('th', { scope: 'row' }, who(c.who)), el('td', { class: `n${c.onRoute ? '' : ' zero'}` }, count(c.onRoute)), el('td', { class: `n${c.alone ? '' : ' zero'}` }, count(c.alone))))))),
    rows.length > AT_FIRST ? el('p', { class: 'note after' }, `${AT_FIRST} of ${count(rows.length)}, by the routes they are on.`) : null);
}

const who = (w) => [markOf(w), el('button', { type: 'button', title: w.name, onclick: () => go({ agency: w.id }) }, named(w))];

function standings(page, report) {
  const rows = report.standings;
  const chosen = report.agency?.who.id;
  const at = rows.findIndex((s) => s.who.id === chosen);
  const shown = all ? rows : rows.filter((s, i) => i < AT_FIRST || i === at);
  const others = Math.max(1, report.view.agencies - 1);
  const by = Math.min(2, report.steps);
  return el('section', { 'aria-label': 'Against the others' },
    el('div', { class: 'head' }, el('h2', {}, 'Against the others'), el('div', { class: 'opts' }, el('span', {}, `sorted by reach in ${several(by, 'step')}`))),
    el('ol', { class: 'barlist standings' }, shown.map((s) => el('li', { class: s.who.id === chosen ? 'me' : null },
      markOf(s.who),
      el('button', { type: 'button', 'data-key': `s-${s.who.id}`, title: `${s.who.name}: ${s.within.map((n, i) => `${count(n)} within ${several(i + 1, 'step')}`).join(', ')}; distance-weighted ${number(s.distanceWeighted, 2)}`, 'aria-current': s.who.id === chosen ? 'true' : null, onclick: () => go({ agency: s.who.id }) }, named(s.who)),
      stepBar(s.within, others, BAR),
      el('span', { class: 'v' }, count(s.within[by - 1]))))),
    rows.length > shown.length ? link(`Show all ${rows.length}`, () => { all = true; page.again(); }) : null,
    report.beyond ? el('p', { class: 'note after' }, `${capital(several(report.beyond, 'agency', 'agencies'))} ${report.beyond === 1 ? 'is' : 'are'} left out: as reported, ${report.direction === 'out' ? 'nothing runs from' : 'nothing runs to'} ${report.beyond === 1 ? 'it' : 'them'}.`) : null);
}

function rowsOf(report) {
  const { agency } = report;
  const names = new Map([agency.who, ...agency.rings.flatMap((r) => r.members.map((m) => m.who))].map((w) => [w.id, named(w)]));
  const rows = agency.rings.flatMap((r) => r.members.map((m) => ({ ...m, steps: r.steps })));
  const between = (route) => (route.length > 2 ? route.slice(1, -1).map((id) => names.get(id) ?? id).join(' → ') : 'straight');
  return el('section', { class: 'tablebox', 'aria-label': 'One route to each' },
    el('div', { class: 'head' }, el('h2', {}, report.direction === 'out' ? 'One route to each' : 'One route from each'), el('div', { class: 'opts' }, el('span', {}, `distance-weighted reach ${number(agency.distanceWeighted, 2)}`))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'One route to each: table' }, el('table', { class: 'routes' },
      el('caption', { class: 'hide' }, `Every agency in the rings with one shortest route${strong(report) ? ' and one strongest' : ''}`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Agency'), el('th', { scope: 'col', class: 'n' }, 'Steps'), el('th', { scope: 'col' }, 'By'), strong(report) ? [el('th', { scope: 'col' }, 'Strongest by'), el('th', { scope: 'col', class: 'n' }, 'Sum of 1/strength')] : null)),
      el('tbody', {}, rows.slice(0, 400).map((r) => el('tr', {}, el('th', { scope: 'row' }, who(r.who)), el('td', { class: 'n' }, count(r.steps)), el('td', { class: 'quiet wrap' }, between(r.route)), r.strongest ? [el('td', { class: 'quiet wrap' }, between(r.strongest.route)), el('td', { class: 'n' }, number(r.strongest.length, 3))] : null)),
        agency.unreached.slice(0, 200).map((f) => el('tr', {}, el('th', { scope: 'row' }, who(f.who)), el('td', { class: 'n' }, f.steps === null ? '–' : count(f.steps)), el('td', { class: 'quiet' }, f.steps === null ? 'not reached' : 'further away'), strong(report) ? [el('td', {}), el('td', { class: 'n' }, '–')] : null))))),
    rows.length > 400 ? el('p', { class: 'note after' }, `The first 400 of ${count(rows.length)}.`) : null);
}

function gaps(report) {
  if (!report.groups.length) return null;
  const outward = report.direction === 'out';
  const said = report.groups.filter((g) => g.sentence);
  return el('section', { 'aria-label': 'Whom nobody reaches' },
    el('div', { class: 'head' }, el('h2', {}, outward ? 'Who from outside reaches each group' : 'Who outside hears of each group')),
    said.length ? el('ul', { class: 'gaps' }, said.map((g) => el('li', {}, markOf(g), g.sentence))) : el('p', { class: 'note' }, outward ? 'Every group is reached from outside through more than one agency.' : 'More than one agency outside hears of every group.'),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Groups: table' }, el('table', { class: 'bygroup' },
      el('caption', { class: 'hide' }, `Who from outside is within ${several(report.steps, 'step')} of each group`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, report.groupLabel), el('th', { scope: 'col', class: 'n' }, 'Members'), el('th', { scope: 'col', class: 'n' }, `Outside within ${several(report.steps, 'step')}`), el('th', { scope: 'col', class: 'n' }, outward ? 'Straight from' : 'Straight to'), el('th', { scope: 'col' }, outward ? 'Members whom nobody outside reaches' : 'Members of whom nobody outside hears'))),
      el('tbody', {}, report.groups.map((g) => el('tr', {}, el('th', { scope: 'row' }, markOf(g), g.group), el('td', { class: 'n' }, count(g.members)), el('td', { class: 'n' }, `${count(g.reaching)} of ${count(g.outside)}`), el('td', { class: 'n' }, count(g.doors.length)),
        el('td', { class: 'wrap' }, g.unreached.length ? list([...g.unreached.slice(0, 4).map(named), ...(g.unreached.length > 4 ? [`${g.unreached.length - 4} more`] : [])]) : el('span', { class: 'quiet' }, 'none'))))))));
}
