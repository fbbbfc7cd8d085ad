// Beneath the pairs: power between groups, concentration against chance, money against information.
import { el, keepingFocus, link } from './dom.js';
import { capital, count, heading, list, number, several, UNKNOWN } from './format.js';
import { chooseFrom } from './menu.js';
import { addressWith, go, now } from './state.js';
import * as data from './data.js';
import { markOf } from './mark.js';

const MATRICES = { imbalance: ['Imbalance', 'how far the two shares of a pair lie apart, on the mean over their pairs'], dominance: ['Dominance', 'how much the column’s agencies lean on the row’s, less the other way, on the mean over their pairs'] };
const CONCENTRATION = [
  ['power-inequality', 'Power over others', 'Gini of positive dominance'], ['gini', 'What is sent', 'Gini of strength sent'], ['herfindahl', 'What is sent, by the largest', 'Herfindahl index of strength sent'],
  ['gini:of=dependence-received', 'Others’ dependence', 'Gini of dependence received'],
  ['centralization', 'Sending, on one agency', 'centralization of flows out'], ['centralization:of=in-degree', 'Receiving, on one agency', 'centralization of flows in'], ['flow-hierarchy', 'Flows that never come back', 'flow hierarchy'],
];
const CHANCE = [['imbalance', 'Mean imbalance of pairs'], ['one-way', 'Share of one-way pairs'], ['inequality', 'Inequality of power']];
const AT_FIRST = 30;
let allFunds = false;

/** A box, and a promise that it is filled: what takes longer comes when it is there. */
export function beneath(page, answer, group, signal) {
  const parts = ['between', 'concentration', 'chance', 'funding'].map((name) => el('section', { class: name }));
  const [between, concentration, chance, funding] = parts;
  const quiet = (promise, box, title) => promise.catch((problem) => {
    if (problem.name === 'AbortError') throw problem;
    box.replaceChildren(el('div', { class: 'head' }, el('h2', {}, title)), el('p', { class: 'note' }, `${problem.message} ${problem.remedy ?? ''}`));
  });
  const kinds = answer.groups.length > 1 ? group.kinds.join('+') : null;
  const mine = (entries) => entries.filter((e) => !kinds || !e.parameters.kinds || e.parameters.kinds === kinds);
  const groupings = (page.options.groupings ?? []).filter((g) => g.values > 1 && g.values <= 24);
  const by = groupings.find((g) => g.attribute === now().by)?.attribute ?? page.group;
  const form = page.state.form ? ':form=constraint' : '';
  const scores = (measures) => data.scores(page.state, measures, signal);
  const fill = (box, draw) => { if (!page.stale()) keepingFocus(box, () => box.replaceChildren(...draw().flat().filter(Boolean))); };
  const filled = Promise.all([
    quiet(scores(Object.keys(MATRICES).map((m) => `${m}-by-group:by=${by}${form}`)).then((s) => fill(between, () => matrix(page, mine(s.tables), by, groupings))), between, 'Between groups'),
    quiet(scores(CONCENTRATION.map(([address]) => (address === 'power-inequality' ? address + form : address))).then((s) => fill(concentration, () => concentrated(mine(s.network)))), concentration, 'Concentration'),
    quiet(scores(CHANCE.map(([of]) => `imbalance-by-chance:of=${of}${form}`)).then((s) => fill(chance, () => against(mine(s.network), s.notes))), chance, 'Against chance'),
    quiet(data.funding(page.state, signal).then((f) => fill(funding, () => funds(page, f))), funding, 'Money against information'),
  ]).then(() => {});
  return { box: el('div', { class: 'frame beneath' }, between, el('div', { class: 'side' }, concentration, chance), funding), filled };
}

function matrix(page, tables, by, groupings) {
  const which = MATRICES[now().matrix] ? now().matrix : 'imbalance';
  const table = tables.find((t) => t.measure === `${which}-by-group`);
  const label = heading(by);
  const head = el('div', { class: 'head' }, el('h2', {}, `Between groups: ${MATRICES[which][0].toLowerCase()}`), el('div', { class: 'opts' },
    Object.entries(MATRICES).map(([id, [name]]) => link(name, () => go({ matrix: id === 'imbalance' ? '' : id }), { 'data-key': `matrix-${id}`, 'aria-pressed': String(id === which) })),
    el('span', {}, 'By ', link(label.toLowerCase(), (event) => chooseFrom(event.currentTarget, {
      title: 'Groups by',
      items: groupings.map((g) => ({ id: g.attribute, label: g.label ?? heading(g.attribute), note: `${g.values} groups`, chosen: g.attribute === by })),
      onChoose: (id) => go({ by: id === page.group ? '' : id }),
    }), { 'data-key': 'by', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' }))));
  if (!table || !table.rows.length) return [head, el('p', { class: 'note' }, `Not defined here: no pair between agencies with a ${label.toLowerCase()}, or too many groups for a table.`)];
  const value = (r, c) => table.values[r][c];
  const mean = (r) => { const known = table.values[r].filter((v) => v !== null); return known.length ? known.reduce((a, b) => a + b, 0) / known.length : -2; };
  const order = table.rows.map((_, i) => i).sort((a, b) => mean(b) - mean(a) || table.rows[a].localeCompare(table.rows[b], 'en-GB'));
  const signs = new Map(page.agencies.filter((a) => by === page.group).map((a) => [a.group, a]));
  const sign = (name) => (signs.has(name) ? markOf({ ...signs.get(name), hollow: false }) : null);
  const shade = (v) => (v === null ? '' : ` q${Math.min(5, 1 + Math.floor(Math.abs(v) * 5))}${v < 0 ? ' less' : ''}`);
  const cell = (r, c) => {
    const v = value(r, c);
    const reason = v === null ? table.reasons[table.rows[r]]?.[table.columns[c]] : null;
    return el('td', { class: `n${shade(v)}`, title: reason }, number(v, 2), reason ? el('span', { class: 'hide' }, ` ${reason}`) : null);
  };
  return [head,
    el('p', { class: 'note' }, `${capital(MATRICES[which][1])}. Between the group of the row and that of the column; the diagonal is within a group.`),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Between groups: table' }, el('table', { class: 'matrix' },
      el('caption', { class: 'hide' }, `${MATRICES[which][0]} between groups by ${label.toLowerCase()}`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, label), order.map((c) => el('th', { scope: 'col', class: 'n' }, table.columns[c])))),
      el('tbody', {}, order.map((r) => el('tr', {}, el('th', { scope: 'row' }, sign(table.rows[r]), table.rows[r]), order.map((c) => cell(r, c))))))),
    el('p', { class: 'note after' }, table.convention)];
}

const said = (entry) => (entry.value === null ? el('td', { class: 'n', title: entry.reason }, UNKNOWN, el('span', { class: 'hide' }, ` ${entry.reason}`)) : el('td', { class: 'n' }, number(entry.value, 2)));

function concentrated(entries) {
  const rows = CONCENTRATION.map(([address, label, how]) => ({ label, how, entry: entries.find((e) => [address, `${address}:kinds=${e.parameters.kinds}`].includes(e.address.replace(':form=constraint', ''))) })).filter((r) => r.entry);
  const missing = [...new Set(rows.map((r) => r.entry.reason).filter(Boolean))];
  return [
    el('div', { class: 'head' }, el('h2', {}, 'Concentration'), el('div', { class: 'opts' }, el('a', { class: 'link', href: addressWith({ panel: 'measures', explain: 'power-inequality' }) }, el('span', {}, 'What is this?')))),
    el('p', { class: 'note' }, 'From 0, all alike, to 1, all with one agency. ', missing.length ? `Where there is a dash: ${list(missing)}.` : ''),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Concentration: table' }, el('table', { class: 'concentration' },
      el('caption', { class: 'hide' }, 'How concentrated flows and power are'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'What'), el('th', { scope: 'col' }, 'Measured by'), el('th', { scope: 'col', class: 'n' }, 'Value'))),
      el('tbody', {}, rows.map((r) => el('tr', {}, el('th', { scope: 'row' }, r.label), el('td', { class: 'quiet wrap', title: r.entry.convention }, r.how), said(r.entry))))))];
}

/** In words where a value lies among those drawn; ours are the fifth and the ninety-fifth in a hundred. */
function words(percentile) {
  if (percentile > 0.95) return 'more than chance';
  return percentile < 0.05 ? 'less than chance' : 'as by chance';
}

function against(entries, notes) {
  const of = (name, value) => entries.find((e) => e.measure === 'imbalance-by-chance' && (e.parameters.of ?? 'imbalance') === name && (e.parameters.value ?? null) === value);
  const rows = CHANCE.map(([name, label]) => ({ label, observed: of(name, null), expected: of(name, 'expected'), percentile: of(name, 'percentile') })).filter((r) => r.observed);
  const missing = [...new Set(rows.map((r) => r.observed.reason).filter(Boolean))];
  const draws = notes.find((n) => /networks drawn/.test(n));
  return [
    el('div', { class: 'head again' }, el('h2', {}, 'Against chance'), el('div', { class: 'opts' }, el('a', { class: 'link', href: addressWith({ panel: 'measures', explain: 'imbalance-by-chance' }) }, el('span', {}, 'What is this?')))),
    el('p', { class: 'note' }, 'Beside what it would be if each agency had as many flows out and in as it has, but with anybody. ', missing.length ? `Where there is a dash: ${list(missing)}.` : ''),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Against chance: table' }, el('table', { class: 'chance' },
      el('caption', { class: 'hide' }, 'Power beside what it would be by chance'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'What'), el('th', { scope: 'col', class: 'n' }, 'Here'), el('th', { scope: 'col', class: 'n' }, 'By chance'), el('th', { scope: 'col', class: 'n' }, 'Above'), el('th', { scope: 'col' }, 'So it is'))),
      el('tbody', {}, rows.map((r) => el('tr', {}, el('th', { scope: 'row' }, r.label), said(r.observed),
        el('td', { class: 'n' }, r.expected ? number(r.expected.value, 2) : UNKNOWN),
        el('td', { class: 'n' }, r.percentile ? `${number(100 * r.percentile.value, 0)}\u00a0%` : UNKNOWN),
        el('td', {}, r.percentile ? words(r.percentile.value) : UNKNOWN)))))),
    el('p', { class: 'note after' }, `Above: the share of networks drawn in which it is lower. Beyond 95 % and below 5 % are thresholds of ours. ${draws ?? ''}`)];
}

const WAYS = { both: 'both ways', 'to-giver': 'to the funder alone', 'to-receiver': 'to the funded alone', neither: 'neither way', unknown: 'not known' };

function funds(page, report) {
  const label = (ids) => list(ids.map((id) => (page.options.kinds ?? []).find((k) => k.id === id)?.label ?? id)).toLowerCase();
  const head = el('div', { class: 'head' }, el('h2', {}, 'Money against information'));
  if (report.reason) return [head, el('p', { class: 'note' }, `Nothing to compare here: ${report.reason}.`)];
  const s = report.summary;
  const rows = allFunds ? report.pairs : report.pairs.slice(0, AT_FIRST);
  const who = (w) => [markOf(w), el('button', { type: 'button', title: w.name, onclick: () => go({ agency: w.id }) }, w.short ?? w.name)];
  const share = (v) => el('td', { class: `n${v ? '' : ' zero'}` }, v === null ? UNKNOWN : number(v, 2));
  return [head,
    el('p', { class: 'lead' }, `Of the ${several(s.pairs, 'pair')} in which one gives ${label(report.money)} to the other, ${count(s.funderInformed)} give ${label(report.information)} to the funder alone: it is informed without informing back. In ${count(s.both)} it runs both ways, in ${count(s.fundedInformed)} to the funded alone, in ${count(s.neither)} neither way.${s.unknown ? ` Of ${count(s.unknown)} it is not known, because an end did not answer.` : ''}`),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Money against information: table' }, el('table', { class: 'funds' },
      el('caption', { class: 'hide' }, 'Who funds whom, and where information runs between them'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Funder'), el('th', { scope: 'col' }, 'Funded'), el('th', { scope: 'col', class: 'n' }, 'Share of its funds'), el('th', { scope: 'col', class: 'n' }, 'Funders it has'), el('th', { scope: 'col' }, 'Information runs'), el('th', { scope: 'col', class: 'n' }, 'Funded on funder'), el('th', { scope: 'col', class: 'n' }, 'Funder on funded'))),
      el('tbody', {}, rows.map((p) => el('tr', { class: p.way === 'to-giver' ? 'told' : null }, el('th', { scope: 'row' }, who(p.funder)), el('td', {}, who(p.funded)), share(p.dependence), el('td', { class: 'n' }, count(p.sources)), el('td', {}, WAYS[p.way]), share(p.fundedOnFunder), share(p.funderOnFunded)))))),
    el('p', { class: 'note after' }, 'The last two columns are shares of all the information that the one receives. ',
      report.pairs.length > rows.length ? link(`Show all ${report.pairs.length}`, () => { allFunds = true; page.again(); }) : '')];
}
