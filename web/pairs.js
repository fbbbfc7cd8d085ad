// Who leans on whom: the four counts, the quadrant, the table of pairs and dominance.
import { el, keepingFocus, link, svg } from './dom.js';
import { capital, count, inWords, list, number, several, UNKNOWN } from './format.js';
import { go, now } from './state.js';
import { url } from './api.js';
import * as data from './data.js';
import { markOf } from './mark.js';
import { quadrant } from './quadrant.js';
import { dominance } from './dominance.js';
import { scored } from './page.js';
import { beneath } from './power.js';

const SORTS = {
  imbalance: ['Gap', (p) => p.imbalance], dependence: ['Share', (p) => p.dependence],
  reverse: ['Other way', (p) => p.reverse], mutual: ['Both', (p) => p.mutual], sources: ['Sources it has', (p) => p.sources],
};
const AT_FIRST = 60;
let all = false;

/** Loads the pairs of the view and draws the three columns for one group of kinds. */
export async function show(main, page, signal) {
  const [answer] = await Promise.all([data.pairs(page.state, signal), scored(page, signal)]);
  if (page.stale()) return;
  page.meta = page.state.form === 'constraint'
    ? 'Constraint: c(i,j) = (p(i,j) + sum over q of p(i,q) p(q,j))², p the share of all dealings; a partner whose place others can take counts less (Burt 1992).'
    : 'Share: D(i|j) = what j gives to i, over all that anyone gives to i. An agency with one weak source also has a share of 1: read it with the number of sources.';
  const usable = answer.groups.filter((g) => g.pairs.length && !g.refused);
  if (!usable.length) {
    main.replaceChildren(el('div', { class: 'frame one' }, el('section', { class: 'state' },
      el('h2', {}, 'Not defined here'),
      el('p', {}, 'No flow in this view gives one agency power over another, so nobody leans on anybody.'),
      el('p', { class: 'why' }, [...answer.groups.map((g) => g.refused), ...answer.notes].filter(Boolean).join(' ') || 'Choose other kinds of flow in the sentence above.'))));
    return;
  }
  const group = usable.find((g) => g.kinds.join(',') === page.state.pairs) ?? usable[0];
  answer.usable = usable;
  const more = beneath(page, answer, group, signal);
  keepingFocus(main, () => draw(main, page, answer, group, more.box));
  await more.filled;
}

function summaryOf(group, imbalance, mutual) {
  const all = { pairs: group.total, oneWay: group.oneWay };
  if (group.pairs.length < group.total) return { ...group.summary, ...all };
  const counts = { ...all, leans: 0, slight: 0, mutual: 0, loose: 0, unknown: 0 };
  for (const p of group.pairs) {
    if (p.imbalance === null || p.mutual === null) counts.unknown++;
    else counts[p.imbalance > imbalance ? (p.mutual > mutual ? 'leans' : 'slight') : p.mutual > mutual ? 'mutual' : 'loose']++;
  }
  return counts;
}

function draw(main, page, answer, group, more) {
  const imbalance = Number(now().imbalance) || 0;
  const mutual = Number(now().mutual) || 0;
  const counts = summaryOf(group, imbalance, mutual);
  const quarter = imbalance === 0.25 ? 'a quarter' : number(imbalance, 2);
  const fact = (n, words) => el('div', {}, el('dt', {}, words), el('dd', {}, count(n)));
  const thresholds = (change, settle) => go(change, { replace: !settle });
  main.replaceChildren(el('div', { class: 'frame three' },
    el('section', { 'aria-label': 'Who leans on whom' },
      el('div', { class: 'head' }, el('h2', {}, 'Who leans on whom'), el('div', { class: 'opts' },
        link('Allow for substitutes', () => go({ form: page.state.form ? '' : 'constraint' }), { 'data-key': 'form', 'aria-pressed': String(Boolean(page.state.form)), title: 'Allows for partners who could take each other’s place (Burt’s local constraint)' }),
        answer.usable.length < 2 ? null : answer.usable.map((g) => link(kindLabels(g.kinds, page), () => go({ pairs: g === answer.usable[0] ? '' : g.kinds.join(',') }), { class: 'link kinds', 'aria-pressed': String(g === group) })))),
      el('p', { class: 'note' }, `A pair’s shares say how much of all that one agency receives comes from the other. ${capital(inWords(counts.oneWay))} of the ${several(counts.pairs, 'pair')} ${counts.oneWay === 1 ? 'is' : 'are'} one-way; ${count(counts.leans + counts.slight)} ${counts.leans + counts.slight === 1 ? 'is' : 'are'} out of balance by more than ${quarter}.`,
        answer.usable.length > 1 ? ' Kinds in which power runs another way, or in another unit, are kept apart.' : '',
        counts.unknown ? ` Of ${several(counts.unknown, 'pair')} it is not known, because an end did not answer.` : ''),
      el('dl', { class: 'facts four' }, fact(counts.leans, 'one leans on the other'), fact(counts.slight, 'one-sided, slight'), fact(counts.mutual, 'lean on each other'), fact(counts.loose, 'loosely tied')),
      quadrant(group.pairs, { imbalance, mutual, chosen: now().agency, nameOf: (p) => `${short(page, p.source, p.sourceName)} on ${short(page, p.target, p.targetName)}`, width: main.clientWidth < 560 ? 368 : 500, onThreshold: thresholds, onChoose: (p) => go({ agency: p.source }) }),
      keyOf(group, imbalance, mutual, thresholds)),
    pairTable(page, group, imbalance),
    dominance(page, group, answer.usable.length > 1 ? kindLabels(group.kinds, page) : '')), more);
}

function kindLabels(kinds = [], page) {
  const names = kinds.map((id) => (page.options.kinds ?? []).find((k) => k.id === id)?.label ?? id);
  return names.length > 2 ? `${several(names.length, 'kind')}` : list(names).toLowerCase() || 'flows';
}

function keyOf(group, imbalance, mutual, thresholds) {
  const { oneWay, total } = group;
  const box = (key, label, value) => el('span', {}, el('label', { for: `t-${key}` }, label),
    el('input', { id: `t-${key}`, 'data-key': `t-${key}`, type: 'number', min: '0', max: key === 'mutual' ? '2' : '1', step: '0.05', value: String(value), onchange: (event) => thresholds({ [key]: event.currentTarget.value || '0' }, true) }));
  const dot = (cls) => svg('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, svg('circle', { cx: 6, cy: 6, r: 4.2, class: cls }));
  return el('div', { class: 'keys-of-plot' },
    el('p', { class: 'key' }, el('strong', {}, 'Each mark is a pair'), el('span', {}, dot('pt-both'), `both ways (${count(total - oneWay)})`), el('span', {}, dot('pt-one'), `one way (${count(oneWay)})`), el('span', {}, 'a figure: pairs at the same place')),
    el('div', { class: 'key' }, el('strong', {}, 'Dashed lines are thresholds of ours'), box('imbalance', 'imbalance', imbalance), box('mutual', 'mutual', mutual)));
}

function pairTable(page, group, imbalance) {
  const key = SORTS[now().pairsort] ? now().pairsort : 'imbalance';
  const agency = now().agency;
  const rows = group.pairs.filter((p) => !agency || p.source === agency || p.target === agency).sort((a, b) => (SORTS[key][1](b) ?? -1) - (SORTS[key][1](a) ?? -1) || (b.strength ?? 0) - (a.strength ?? 0) || String(a.sourceName).localeCompare(b.sourceName, 'en-GB'));
  const most = Math.min(AT_FIRST, Math.max(25, rows.filter((p) => p.imbalance > imbalance).length));
  const shown = all || agency ? rows : rows.slice(0, most);
  const share = (v) => (v === null || v === undefined ? UNKNOWN : number(v, 2));
  const head = (k) => el('th', { scope: 'col', class: `n${k === 'reverse' ? ' opt' : ''}`, 'aria-sort': key === k ? 'descending' : null },
    el('button', { type: 'button', 'data-key': `sort-${k}`, class: key === k ? 'sorted' : null, onclick: () => go({ pairsort: k === 'imbalance' ? '' : k }) }, SORTS[k][0], key === k ? el('span', { 'aria-hidden': 'true' }, '\u00a0↓') : null));
  const who = (id, name, mark) => [markOf(mark), el('button', { type: 'button', 'data-key': `a-${id}`, title: name, onclick: () => go({ agency: agency === id ? '' : id }) }, short(page, id, name))];
  return el('section', { class: 'tablebox', 'aria-label': 'Pairs' },
    el('div', { class: 'head' }, el('h2', {}, agency ? `Pairs of ${short(page, agency, page.agencies.find((a) => a.id === agency)?.name)}` : 'Pairs'), el('div', { class: 'opts' },
      agency ? link('All pairs', () => go({ agency: '' }), { 'data-key': 'all-pairs' }) : null,
      el('a', { class: 'link', download: '', href: url(`datasets/${encodeURIComponent(page.state.dataset)}/export`, { format: 'csv', what: 'pairs', view: page.state.view, revision: page.state.revision }) }, el('span', {}, 'Download')))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Pairs: table' }, el('table', { class: 'pairs' },
      el('caption', { class: 'hide' }, `Pairs of agencies by ${SORTS[key][0].toLowerCase()}, largest first`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Who leans'), el('th', { scope: 'col' }, 'on whom'), head('dependence'), head('reverse'), head('imbalance'), head('sources'))),
      el('tbody', {}, shown.map((p) => el('tr', {},
        el('th', { scope: 'row' }, who(p.source, p.sourceName, p.sourceMark)), el('td', {}, who(p.target, p.targetName, p.targetMark)),
        el('td', { class: 'n' }, share(p.dependence)),
        el('td', { class: `n opt${p.reverse ? '' : ' zero'}`, title: p.reason }, share(p.reverse)),
        el('td', { class: 'n strong' }, share(p.imbalance)), el('td', { class: 'n' }, count(p.sources))))))),
    el('p', { class: 'note after' }, `${count(shown.length)} of ${several(group.total, 'pair')}, by ${SORTS[key][0].toLowerCase()}. `,
      shown.length < rows.length ? link('Show the rest', () => { all = true; page.again(); }) : '',
      group.total > group.pairs.length ? `The ${count(group.pairs.length)} largest are here; the file has all.` : ''));
}

/** The short name under which the table of agencies shows it. */
function short(page, id, name) {
  return page.agencies?.find((a) => a.id === id)?.short ?? name ?? id;
}
