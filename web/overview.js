// The first panel: map, table and the chosen agency beside each other.
import { announce, el, keepingFocus, link } from './dom.js';
import { heading, list } from './format.js';
import { chooseFrom } from './menu.js';
import { addressWith, go, selected } from './state.js';
import * as data from './data.js';
import { offered, titleOf } from './columns.js';
import { chooseRow, drawTable, pointRow } from './table.js';
import { drawProfile, drawWhole } from './profile.js';
import { createMap } from './map/map.js';
import { renderLegend } from './map/legend.js';
import { scored } from './page.js';

const NAMED = 8;
let shown = null;

function frame(main) {
  const parts = {
    mapHead: el('div', { class: 'head' }), picture: el('div', { class: 'picture' }), legend: el('div', { class: 'legendbox' }),
    table: el('section', { class: 'tablebox', 'aria-label': 'Table beside the map' }), profile: el('aside', { class: 'profile', 'aria-label': 'The chosen agency' }),
  };
  parts.zoom = el('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    [['in', '+', 'Closer'], ['out', '−', 'Further'], ['reset', '0', 'Whole picture']].map(([how, sign, title]) =>
      el('button', { type: 'button', title, 'aria-label': title, onclick: () => parts.map.zoom(how) }, sign)));
  parts.frame = el('div', { class: 'frame overview' },
    el('section', { class: 'mapbox', 'aria-label': 'Map' }, parts.mapHead, parts.picture, el('div', { class: 'under' }, parts.legend, parts.zoom)), parts.table, parts.profile);
  main.replaceChildren(parts.frame);
  parts.map = createMap(parts.picture, {
    onChoose: (id) => go({ agency: id ?? '' }),
    onPoint: (id) => pointRow(parts.table, id),
    onAnnounce: announce,
    onTable: () => parts.table.querySelector('tr.sel button, tr.at button')?.focus(),
  });
  parts.table.addEventListener('pointerover', (event) => parts.map.point(event.target.closest('[data-agency]')?.dataset.agency ?? null));
  parts.table.addEventListener('pointerleave', () => parts.map.point(null));
  return parts;
}

/** An attribute with nearly as many values as agencies names them; it does not group them. */
const groups = (grouping, page) => grouping.attribute === page.group || grouping.values <= page.resolved.view.agencies / 2;

function drawHead(box, page) {
  const { catalogue, state, options } = page;
  const groupings = (options.groupings ?? []).filter((g) => groups(g, page));
  keepingFocus(box, () => box.replaceChildren(
    el('h2', {}, 'Map'),
    el('div', { class: 'opts' },
      el('span', {}, 'Size ', link(titleOf(state.measure, catalogue).toLowerCase(), (event) => chooseFrom(event.currentTarget, {
        title: 'Size of the marks',
        items: offered(catalogue).map(({ address, measure }) => ({ id: address, label: titleOf(address, catalogue), note: measure.question, chosen: address === state.measure })),
        onChoose: (id) => go({ measure: id, sort: '' }),
      }), { 'data-key': 'size', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' })),
      groupings.length ? el('span', {}, 'Colour and shape ', link(page.groupLabel.toLowerCase(), (event) => chooseFrom(event.currentTarget, {
        title: 'Colour and shape by',
        items: groupings.map((g) => ({ id: g.attribute, label: g.label ?? heading(g.attribute), note: `${g.values} groups`, chosen: g.attribute === page.group })),
        onChoose: (id) => go({ group: id === options.grouping ? '' : id }),
      }), { 'data-key': 'group', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' })) : null,
      page.hulls?.length ? link(state.forums ? 'Hide forums' : 'Show forums', () => go({ forums: state.forums ? '' : 'all' }), { 'data-key': 'forums', 'aria-pressed': String(Boolean(state.forums)) }) : null,
      link('What is it?', () => go({ panel: 'measures', explain: state.measure.split(':')[0] }))),
    ringedNote(page)));
}

/** Which agencies are ringed, and the way back to the finding that speaks of them. */
function ringedNote(page) {
  const ids = selected(page.state);
  if (!ids.length) return '';
  const found = ids.map((id) => page.agencies.find((a) => a.id === id)).filter(Boolean).map((a) => a.short ?? a.name ?? a.id);
  const names = found.length > NAMED ? `${found.slice(0, NAMED).join(', ')} and ${found.length - NAMED} more` : list(found);
  return el('p', { class: 'note ringed' }, found.length ? `Ringed: ${names}. ` : 'What the finding speaks of is not in this view. ',
    el('a', { class: 'link', href: addressWith({ panel: 'findings' }) }, el('span', {}, 'Back to the findings')), ' ',
    link('Let go of the rings', () => go({ select: '' }), { 'data-key': 'unring' }));
}

/** Loads and draws; what is already on the page stays until the new is there. */
export async function show(main, page, signal) {
  const width = main.clientWidth <= 560 ? { width: 368, height: 400 } : { width: 600, height: 560 };
  const [scene, , profile] = await Promise.all([
    data.scene(page.state, { size: page.state.measure, ...width }, signal),
    scored(page, signal),
    page.state.agency ? data.profile(page.state, signal).catch((problem) => { if (problem.name === 'AbortError') throw problem; return { problem }; }) : null,
  ]);
  if (page.stale()) return;
  const fresh = !shown || !main.contains(shown.frame);
  if (fresh) {
    shown?.map.destroy();
    shown = frame(main);
  }
  page.hulls = scene.hulls;
  drawHead(shown.mapHead, page);
  if (fresh || shown.scene !== scene) {
    shown.map.show(scene, { keepPositions: !fresh });
    shown.scene = scene;
  }
  const chosen = page.state.agency && !profile?.problem ? page.state.agency : null;
  shown.map.choose(chosen);
  shown.map.showForums(Boolean(page.state.forums));
  shown.map.ring(selected(page.state));
  renderLegend(shown.legend, scene, { chosen, ringed: selected(page.state).some((id) => scene.marks.some((m) => m.id === id)) ? 'what a finding speaks of' : '' });
  const key = JSON.stringify([page.state.sort, page.state.measure, page.state.columns, page.state.revision]);
  if (fresh || shown.scores !== page.scores || shown.key !== key) drawTable(shown.table, page);
  else chooseRow(shown.table, chosen);
  Object.assign(shown, { scores: page.scores, key });
  drawSide(page, profile);
}

function drawSide(page, profile) {
  if (profile?.problem) {
    shown.profile.replaceChildren(el('h2', {}, `No agency “${page.state.agency}” here`), el('p', { class: 'lead' }, `${profile.problem.message} ${profile.problem.remedy ?? ''}`), link('Let go', () => go({ agency: '' })));
  } else if (profile) {
    const before = shown.profileId;
    drawProfile(shown.profile, page, profile);
    if (before !== profile.id) announce(`${profile.name}. ${(profile.sentences ?? [])[0] ?? ''}`);
  } else {
    drawWhole(shown.profile, page);
  }
  shown.profileId = profile?.id;
}

/** Keys of the picture that other modules hand on: zoom and focus. */
export const picture = () => (shown && document.contains(shown.frame) ? shown.map : null);
