// What stands out: sentence first; numbers, rule, how sure, why; then the way to the map. Thresholds are changed in place.
import { announce, el, keepingFocus, link } from './dom.js';
import { capital, count, number, several, UNKNOWN } from './format.js';
import { addressWith, selection } from './state.js';
import * as data from './data.js';
import { trouble } from './busy.js';
import { ifTheyLeft } from './changes.js';

const AT_FIRST = 12;
let all = false;

/** Loads the findings of the view and draws them, with what is not known and what was not looked at beside them. */
export async function show(main, page, signal) {
  const report = await data.findings(page.state, signal);
  if (page.stale()) return;
  page.meta = `${capital(several(report.findings.length, 'finding'))}, the weightiest first. ${report.caution}`;
  keepingFocus(main, () => draw(main, page, report));
}

function draw(main, page, report) {
  const shown = all ? report.findings : report.findings.slice(0, AT_FIRST);
  main.replaceChildren(el('div', { class: 'frame beside findings' },
    el('section', { 'aria-label': 'Findings' },
      el('div', { class: 'head' }, el('h2', {}, 'What stands out')),
      report.findings.length ? el('ol', { class: 'finds' }, shown.map((f) => el('li', {}, finding(f, page, report))))
        : el('div', { class: 'state' }, el('h3', {}, 'Nothing stands out'), el('p', {}, 'No rule finds anything in this view. See beside what is not known, and which rules could not look.')),
      shown.length < report.findings.length ? el('p', { class: 'note after' }, `${count(shown.length)} of ${several(report.findings.length, 'finding')}. `, link('Show the rest', () => { all = true; draw(main, page, report); }, { 'data-key': 'rest' })) : ''),
    el('aside', { 'aria-label': 'What is not known' }, aside(page, report))));
}

function row(title, ...words) {
  return [el('dt', {}, title), el('dd', {}, words)];
}

const source = (s) => `${s.authors} ${s.year}, ${s.place}`;

function finding(f, page, report) {
  const known = f.evidence.map((e) => el('li', {}, `${e.name}: `, el('strong', {}, e.value === null ? UNKNOWN : number(e.value)), ` (${e.unit})`,
    e.value === null ? ` (${e.reason})` : '', e.address ? [' · ', el('a', { href: addressWith({ panel: 'measures', explain: e.address.split(':')[0] }), title: e.convention }, e.address)] : '',
    el('small', {}, e.convention)));
  return el('article', { class: 'find', 'data-rule': f.rule, 'aria-label': f.title },
    el('p', { class: 'kick' }, report.rules.find((r) => r.id === f.rule)?.title ?? f.rule),
    el('h3', {}, f.title),
    el('p', { class: 'say-it' }, f.sentence),
    el('dl', {},
      row('Numbers', el('ul', {}, known)),
      row('Rule', f.stated, thresholds(f.thresholds, page, report, `${f.title}-`)),
      row('How sure', el('strong', {}, { certain: 'Certain. ', 'as-reported': 'As far as is reported. ', 'cannot-say': 'Cannot be said. ' }[f.sureness.level]), f.sureness.reasons.join(' ')),
      row('Why it matters', f.backing.barrier, el('small', {}, source(f.backing.barrierSource))),
      row('What helps', f.backing.factor, el('small', {}, source(f.backing.factorSource))),
      row('Weight', `${number(f.weight.value, 1)} of 100: ${CONSEQUENCES[f.weight.consequence]} for ${count(f.weight.pairs)} of ${count(f.weight.of)} ordered pairs of agencies`)),
    f.select.length ? el('p', { class: 'links' },
      el('a', { class: 'link', href: addressWith({ panel: 'map', select: selection(f.select), agency: f.select.length === 1 ? f.select[0] : '' }) }, el('span', {}, 'Show on the map')), ' ', leaving(f)) : '');
}

/** Of rules about what hangs on somebody, on whom: the post, the first or last agency that is named, or all. */
const RESTS_ON = {
  'single-post': (all) => all.filter((s) => s.kind === 'post'),
  gatekeeper: (all) => all.slice(0, 1), dominant: (all) => all.slice(0, 1), 'falls-apart': (all) => all.slice(0, 1), 'one-source': (all) => all.slice(0, 1),
  'one-way-out': (all) => all.slice(-1), 'carried-by-few': (all) => all, overloaded: (all) => all,
};

/** The way to what would be without those on whom a finding says that others rest. */
function leaving(f) {
  const who = RESTS_ON[f.rule]?.(f.subjects) ?? [];
  if (!who.length) return null;
  const words = who[0].kind === 'post' ? `What if ${who.length === 1 ? 'the post' : 'these posts'} fell vacant` : `What if ${who.length === 1 ? 'it' : 'they'} left`;
  return ifTheyLeft(who.map((s) => s.id), words);
}

const CONSEQUENCES = { lost: 'no way is left, or would be left,', narrow: 'the way is narrow', uneven: 'the way is uneven' };

/** The thresholds of a rule, each to be changed in place; what is set is saved with the network. */
function thresholds(list, page, report, key) {
  return el('span', { class: 'limits' }, list.map((t) => {
    const id = `${key}${t.address}`;
    const set = (value) => save(page, report, t, value);
    return el('span', { class: 'limit' },
      el('label', {}, el('span', {}, t.words), el('input', {
        type: 'number', 'data-key': id, 'data-threshold': t.address, min: String(t.least), max: String(t.most), step: t.whole ? '1' : t.most === 1 ? '0.05' : '0.5', value: String(t.value),
        onchange: (event) => set(event.currentTarget.value === '' ? null : Number(event.currentTarget.value)),
      })),
      t.value === t.byDefault ? '' : link(`Back to ${number(t.byDefault)}`, () => set(null), { 'data-key': `${id}-back` }));
  }), el('small', {}, `Thresholds are ${list[0].basis}; a change is kept with this network.`));
}

async function save(page, report, threshold, value) {
  const values = { ...report.thresholds };
  if (value === null) delete values[threshold.address];
  else values[threshold.address] = value;
  try {
    await data.saveThresholds(page.state, values);
    data.forgetFindings();
    announce('The threshold is saved; the findings follow it.');
    page.again();
  } catch (problem) {
    trouble(problem, null);
    page.again();
  }
}

function aside(page, report) {
  return [
    part('What is not known', report.unknown.map((u) => el('li', {}, u)), 'Everybody answered.'),
    part('Not looked at', report.notLookedAt.map((r) => el('li', {}, el('strong', {}, r.title), `, because ${r.because}.`)), 'Every rule could look.'),
    report.notes.length ? el('details', {}, el('summary', { 'data-key': 'notes' }, `${capital(several(report.notes.length, 'note'))} on this view`), el('ul', { class: 'plainlist' }, report.notes.map((n) => el('li', {}, n)))) : '',
    el('details', {}, el('summary', { 'data-key': 'rules' }, `All ${several(report.rules.length, 'rule')} and their thresholds`),
      report.rules.map((r) => el('section', { class: 'rule' }, el('h3', {}, r.title), el('p', { class: 'note' }, r.stated), thresholds(r.thresholds, page, report, 'all-')))),
    report.glossary.length ? el('details', {}, el('summary', { 'data-key': 'words' }, `${several(report.glossary.length, 'word')} explained`),
      el('dl', { class: 'words' }, report.glossary.map((g) => [el('dt', {}, g.term), el('dd', {}, g.definition, el('small', {}, g.source))]))) : '',
  ];
}

function part(title, items, none = '') {
  return el('section', {}, el('div', { class: 'head' }, el('h2', {}, title)), items.length ? el('ul', { class: 'plainlist' }, items) : el('p', { class: 'note' }, none));
}
