// One agency: sentences first, then whom it informs and leans on, and how far it reaches.
import { el, link, svg } from './dom.js';
import { capital, count, decimalsFor, heading, inWords, number, several, UNKNOWN } from './format.js';
import { addressWith, go } from './state.js';
import { markOf } from './mark.js';
import { byGroup, reachBar } from './reach.js';
import { ifTheyLeft } from './changes.js';

const AT_FIRST = 6;
const opened = new Set();

function kindOf(page) {
  const kinds = (page.options.kinds ?? []).filter((k) => !page.view.kinds?.length || page.view.kinds.includes(k.id));
  return kinds.length === 1 ? kinds[0] : {};
}

function section(title, small, ...children) {
  return el('section', {}, el('h3', {}, title, small ? el('small', {}, small) : null), children);
}

/** A list of agencies, each with a bar and a number; the first six, the rest on asking. */
function bars(key, items, { value, show, colour, note, none, most }) {
  if (!items.length) return el('p', { class: 'note' }, none);
  const largest = most ?? Math.max(...items.map((i) => value(i) ?? 0));
  const rows = opened.has(key) ? items : items.slice(0, AT_FIRST);
  return [
    el('ul', { class: 'barlist' }, rows.map((item) => el('li', {},
      markOf(item),
      el('button', { type: 'button', title: note(item), onclick: () => go({ agency: item.id }) }, item.short ?? item.name ?? item.id),
      svg('svg', { width: 100, height: 12, viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { class: colour, width: largest > 0 ? Math.max(1, (100 * (value(item) ?? 0)) / largest) : 0, height: 12 })),
      el('span', { class: 'v' }, show(value(item)))))),
    items.length > rows.length ? link(`Show all ${items.length}`, (event) => {
      opened.add(key);
      event.currentTarget.closest('section').dispatchEvent(new CustomEvent('weft:redraw', { bubbles: true }));
    }) : null,
  ];
}

function flowList(title, small, items, page, colour, none) {
  const values = items.map((i) => i.strength).filter((v) => v !== null && v !== undefined);
  const decimals = decimalsFor(values);
  const labels = new Map((page.options.kinds ?? []).map((k) => [k.id, k.label]));
  return section(title, small, bars(`${title}${page.state.agency}`, items, {
    value: (i) => i.strength, show: (v) => number(v, decimals), colour, none,
    note: (i) => [i.name, (i.kinds ?? []).map((k) => labels.get(k) ?? k).join(', ')].filter(Boolean).join(': '),
  }));
}

function shareList(title, small, items, page, colour, none) {
  const decimals = Math.max(2, decimalsFor(items.slice(0, AT_FIRST).map((i) => i.share)));
  return section(title, small, bars(`${title}${page.state.agency}`, items, {
    value: (i) => i.share, most: 1, show: (v) => number(v, decimals), colour, none,
    note: (i) => [i.name, i.soleSource ? 'all that is received' : ''].filter(Boolean).join(': '),
  }));
}

function facts(page, profile) {
  const column = (key) => page.columns.find((c) => c.key === key);
  const kept = [...page.columns.filter((c) => c.measure !== 'reach').slice(0, 3)];
  const dominance = profile.scores?.find((s) => s.measure === 'dominance');
  const items = kept.map((c) => ({ title: c.title, text: c.show(c.values[profile.id]), measure: c.measure }));
  if (dominance && !column('dominance')) items.push({ title: 'dominance', text: number(dominance.value, 2), measure: 'dominance' });
  return el('dl', { class: 'facts' }, items.map((i) => el('div', {},
    el('dt', {}, el('a', { href: addressWith({ panel: 'measures', explain: i.measure }) }, i.title.toLowerCase())), el('dd', { class: i.text.length > 7 ? 'long' : null }, i.text))));
}

function seats(profile) {
  if (!profile.forums?.length) return null;
  return section('Where it sits', several(profile.forums.length, 'forum'), el('ul', { class: 'plainlist' }, profile.forums.map((f) =>
    el('li', {}, f.name ?? f.id, el('small', {}, [f.chairs && 'in the chair', f.role, f.level, f.decides === true && 'a forum that decides'].filter(Boolean).join(', '))))));
}

function posts(profile) {
  if (!profile.representatives?.length) return null;
  return section('Posts that speak for it', several(profile.representatives.length, 'post'), el('ul', { class: 'plainlist' }, profile.representatives.map((r) =>
    el('li', {}, r.name ?? r.id, r.share !== undefined && r.share !== null && r.share < 1 ? el('small', {}, [r.level, `${Math.round(r.share * 100)} % of its time`].filter(Boolean).join(', ')) : r.level ? el('small', {}, r.level) : null))));
}

function attributes(profile) {
  const known = Object.entries(profile.attributes ?? {}).filter(([, v]) => v !== null && v !== '');
  if (!known.length) return null;
  return el('details', {}, el('summary', {}, `What else is recorded (${known.length})`),
    el('dl', { class: 'pairs' }, known.map(([k, v]) => el('div', {}, el('dt', {}, heading(k)), el('dd', {}, String(v))))));
}

/** Draws the profile of the chosen agency. */
export function drawProfile(box, page, profile) {
  const kind = kindOf(page);
  const gives = capital(kind.verb || 'informs');
  const takes = capital((kind.inverseVerb || 'is informed by').replace(/^is /, ''));
  const directed = page.resolved.view.directed;
  const others = page.resolved.view.agencies - 1;
  const focused = box.contains(document.activeElement);
  box.replaceChildren(
    el('h2', { tabindex: '-1' }, profile.name ?? profile.id),
    el('p', { class: 'sect' }, markOf(profile), profile.group ?? 'not recorded', ' ', link('Let go', () => go({ agency: '' }))),
    el('p', { class: 'lead' }, (profile.sentences ?? []).join(' ')),
    facts(page, profile),
    shareList('Who depends on it most', 'share of what they receive', profile.dependents ?? [], page, 'b-gives', 'Nobody’s share is known to come from it.'),
    shareList('On whom it depends', 'share of what it receives', profile.dependsOn ?? [], page, 'b-takes', 'It receives nothing, so it leans on nobody here.'),
    reachBar(profile.reach ?? [], others) ?? '',
    byGroup(profile.reachByGroup ?? [], page.groupLabel) ?? '',
    flowList(directed ? gives : 'Tied with', unitOf(kind), profile.informs ?? [], page, 'b-gives', directed ? `It ${(kind.verb || 'informs').toLowerCase()} nobody.` : 'It has no ties.'),
    directed ? flowList(takes, unitOf(kind), profile.informedBy ?? [], page, 'b-takes', `It ${(kind.inverseVerb || 'is informed by').toLowerCase()} nobody.`) : '',
    seats(profile) ?? '', posts(profile) ?? '', attributes(profile) ?? '',
    el('p', { class: 'links' }, el('a', { class: 'link', href: addressWith({ panel: 'pairs' }) }, el('span', {}, 'Its pairs')),
      el('a', { class: 'link', href: addressWith({ panel: 'table' }) }, el('span', {}, 'Its flows')),
      ifTheyLeft([profile.id], 'What if it left')),
  );
  box.onredraw ??= box.addEventListener('weft:redraw', () => drawProfile(box, box.page, box.profile)) ?? true;
  Object.assign(box, { page, profile });
  if (focused && !box.contains(document.activeElement)) box.querySelector('h2').focus({ preventScroll: true });
}

const unitOf = (kind) => (kind.unit ? kind.unit : 'strength');

/** What stands there while nobody is chosen: the network as a whole. */
export function drawWhole(box, page) {
  const { scores, dataset } = page;
  const [one, many] = page.noun;
  const value = (measure, form) => scores.network.find((n) => n.measure === measure && (!form || Object.values(n.parameters ?? {}).includes(form)));
  const facts = [['density', value('density')], ['reciprocity', value('reciprocity')], ['steps on average', value('average-path-length')], ['centralization', value('centralization')]].filter(([, v]) => v);
  const isolates = scores.sets?.find((s) => s.measure === 'isolates')?.members ?? [];
  const cuts = scores.sets?.find((s) => s.measure === 'articulation-points')?.members ?? [];
  const name = (id) => page.agencies.find((a) => a.id === id)?.name ?? id;
  const named = (ids) => ids.slice(0, 5).map(name).join(', ') + (ids.length > 5 ? ` and ${count(ids.length - 5)} more` : '');
  const undefinedOnes = facts.filter(([, v]) => v.value === null);
  box.replaceChildren(
    el('h2', {}, 'The whole network'),
    el('p', { class: 'sect' }, dataset.name),
    el('p', { class: 'lead' },
      isolates.length ? `${capital(inWords(isolates.length))} ${isolates.length === 1 ? `${one} has` : `${many} have`} no tie at all here: ${named(isolates)}. ` : `Every ${one} has a tie here. `,
      cuts.length ? `Without ${cuts.length === 1 ? `one ${one}` : `any one of ${inWords(cuts.length)} ${many}`} some others would be cut off: ${named(cuts)}. ` : `No single ${one} holds it together. `),
    el('dl', { class: 'facts' }, facts.map(([title, v]) => el('div', {},
      el('dt', {}, el('a', { href: addressWith({ panel: 'measures', explain: v.measure }) }, v.estimate ? `${title}, estimated` : title)), el('dd', {}, v.value === null ? UNKNOWN : number(v.value, 2))))),
    undefinedOnes.length ? el('p', { class: 'note' }, undefinedOnes.map(([t, v]) => `${capital(t)} is not defined here: ${v.reason}.`).join(' ')) : '',
    el('p', { class: 'lead hint' }, `Choose ${one === 'agency' ? 'an agency' : `a ${one}`} on the map or in the table to see whom it informs, who leans on it and how far it reaches.`),
  );
}
