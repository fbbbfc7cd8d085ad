// If they met: which new flows would help most, each to be tried; and what remains while posts are vacant.
import { el, link } from './dom.js';
import { decimalsFor, list, number, UNKNOWN } from './format.js';
import { go } from './state.js';
import * as data from './data.js';
import { change, coordinator, editsOf, freshId, meeting } from './changes.js';
import { kindsLeft, present } from './planner.js';

const GOALS = { reach: 'Nearer to each other', fragmentation: 'Fewer apart', evenness: 'More even power' };
const CHANCES = { 0.1: '1 in 10', 0.2: '1 in 5', 0.3: '3 in 10' };

/** What is asked of the server for this section: nothing, until somebody chooses. */
export async function asked(page, view, signal) {
  const rolled = (page.view.level ?? 'rolled-up') === 'rolled-up';
  return {
    met: GOALS[page.state.goal] ? await data.introductions(page.state, view, signal) : null,
    posts: page.options.posts && rolled,
    vacant: page.options.posts && rolled && CHANCES[page.state.vacant] ? await data.turnover(page.state, view, signal) : null,
  };
}

const choices = (words, name, chosen) => el('p', { class: 'goals' }, Object.entries(words).map(([id, label]) =>
  el('button', { type: 'button', class: 'link', 'data-key': `${name}-${id}`, 'aria-pressed': String(String(chosen) === id), onclick: () => go({ [name]: String(chosen) === id ? '' : id }) }, el('span', {}, label), String(chosen) === id ? ' ✓' : '')));

/** Both sections, as far as they make sense in this view. */
export function drawMeet(page, report, answers) {
  return [
    (page.view.level ?? 'rolled-up') === 'forums' ? null : el('section', { class: 'met', 'aria-label': 'If they met' },
      el('div', { class: 'head' }, el('h2', {}, 'If they met')),
      el('p', { class: 'note' }, 'Which new flows would help most, to become:'),
      choices(GOALS, 'goal', page.state.goal),
      answers.met ? offers(page, report, answers.met) : null),
    answers.posts ? el('section', { class: 'vacant', 'aria-label': 'If posts fell vacant' },
      el('div', { class: 'head' }, el('h2', {}, 'If posts fell vacant')),
      el('p', { class: 'note' }, 'Each post with the same chance:'),
      choices(CHANCES, 'vacant', page.state.vacant),
      answers.vacant ? draws(answers.vacant) : null) : null,
  ];
}

function offers(page, report, { introductions: found, caution, notes }) {
  const edits = editsOf(page.state);
  const kinds = [...kindsLeft(page, edits)].sort((a, b) => b.flows - a.flows);
  // The gain promised is that of a flow of this kind and strength, where these matter.
  const kind = kinds.find((k) => k.id === found.kind?.id) ?? kinds[0];
  const strength = found.strength ?? 1;
  const directed = kind?.directed !== false;
  const decimals = decimalsFor(found.offers.map((o) => o.gain));
  const pairs = { reach: 'Pairs nearer', fragmentation: 'Pairs joined' }[found.goal];
  const tryIt = (more, key, who) => (kind ? link('Try it', () => change(page, [...edits, ...more]), { 'data-key': key, 'aria-label': `Try it: ${who}` }) : null);
  const flow = (o) => ({ op: 'add-tie', source: o.source.id, target: o.target.id, kind: kind?.id, strength });
  const taken = new Set([...page.agencies, ...present(page, report)].map((a) => a.id));
  const meet = (title, what, more, key) => (what ? el('p', { class: 'meeting' }, el('strong', {}, `${title} `), `${list(what.members.map((m) => m.name))}: ${number(found.today)} to ${number(what.after)}. `, tryIt(more(what.members.map((m) => m.id)), key, title)) : null);
  return [
    found.offers.length ? el('table', { class: 'grid' },
      el('caption', {}, `${found.label}: today ${number(found.today)} (${found.unit}).`),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'From'), el('th', { scope: 'col' }, 'To'), pairs ? el('th', { scope: 'col', class: 'n' }, pairs) : null, el('th', { scope: 'col', class: 'n' }, 'Better by'), el('th', { scope: 'col' }, el('span', { class: 'hide' }, 'Try it')))),
      el('tbody', {}, found.offers.map((o, i) => el('tr', {}, el('th', { scope: 'row', class: 'wrap' }, o.source.name), el('td', { class: 'wrap' }, o.target.name), pairs ? el('td', { class: 'n' }, number(o.pairs, 0)) : null, el('td', { class: 'n' }, number(o.gain, decimals)),
        el('td', { class: 'n' }, tryIt([flow(o)], `try-${i}`, `${o.source.name} to ${o.target.name}`))))))
      : el('p', { class: 'note' }, 'No new flow would help in this.'),
    meet('One forum of', found.forum, (ids) => meeting(ids, kind?.id, directed), 'try-forum'),
    meet('A co-ordinator between', found.coordinator, (ids) => coordinator(freshId('co-ordinator', taken), 'Co-ordinator', ids, kind?.id, directed), 'try-coordinator'),
    el('p', { class: 'note' }, caution),
    el('details', {}, el('summary', { 'data-key': 'how-met' }, 'How it is reckoned'), el('p', { class: 'note' }, `${found.convention}. ${kind ? `Trying one adds a flow of ${kind.label}, strength ${number(strength)}. ` : ''}${notes.join(' ')}`)),
  ];
}

function draws({ turnover: t, convention }) {
  const rows = [t.vacant, t.reachable, t.closeness, t.fragmentation, t.isolated];
  return [
    el('table', { class: 'grid' },
      el('caption', {}, `${t.posts} posts, drawn ${number(t.repeats, 0)} times`),
      el('thead', {}, el('tr', {}, ['Measure', 'Today', 'Low', 'Middle', 'High'].map((h, i) => el('th', { scope: 'col', class: i ? 'n' : null }, h)))),
      el('tbody', {}, rows.map((r) => {
        const decimals = decimalsFor([r.today, r.low, r.median, r.high]);
        return el('tr', { title: r.unit }, el('th', { scope: 'row', class: 'wrap' }, r.label), [r.today, r.low, r.median, r.high].map((v) => el('td', { class: 'n' }, v === null ? UNKNOWN : number(v, decimals))));
      }))),
    el('p', { class: 'note' }, t.sure.join(' ')),
    el('details', {}, el('summary', { 'data-key': 'how-vacant' }, 'How it is reckoned'), el('p', { class: 'note' }, convention)),
  ];
}
