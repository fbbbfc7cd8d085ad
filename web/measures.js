// The catalogue of measures, as the server declares it: question, convention, range, unit, source, undefined.
import { button, el } from './dom.js';
import { list, several } from './format.js';
import { go, now } from './state.js';
import * as data from './data.js';
import { measureId } from './addresses.js';
import { chosenColumns } from './columns.js';

const FAMILIES = [
  ['node', 'Of an agency'], ['pair', 'Of a pair'], ['network', 'Of the whole network'], ['set', 'Of a set of agencies'],
];

/** Shows every measure; the one asked about is brought into view. */
export async function show(main, page, signal) {
  const catalogue = await data.catalogue(signal);
  if (page.stale()) return;
  const measures = catalogue.measures;
  const asked = now().explain || measureId(now().measure);
  page.say({
    say: [`What Weft measures: ${several(measures.length, 'measure')}, each with its convention.`],
    meta: 'Undefined is shown as “–” with the reason, never as 0. The address is what the command line and the API take.',
    title: 'Measures',
  });
  const families = [...FAMILIES, ...[...new Set(measures.map((m) => m.family))].filter((f) => !FAMILIES.some(([id]) => id === f)).map((f) => [f, f])]
    .map(([id, label]) => ({ id, label, measures: measures.filter((m) => m.family === id) })).filter((f) => f.measures.length);
  main.replaceChildren(el('div', { class: 'frame beside reversed' },
    el('section', { class: 'catalogue', 'aria-label': 'Catalogue' }, families.map((f) => [
      el('div', { class: 'head' }, el('h2', {}, f.label)), f.measures.map((m) => article(m, m.id === asked, catalogue))])),
    el('nav', { 'aria-label': 'Measures' }, el('div', { class: 'contents' }, families.map((f) => [
      el('h3', {}, f.label), f.measures.map((m) => el('a', { href: `#m-${m.id}`, 'aria-current': m.id === asked ? 'true' : null, onclick: (event) => { event.preventDefault(); go({ explain: m.id }); } }, m.label))])))));
  if (now().explain) main.querySelector(`#m-${CSS.escape(asked)}`)?.scrollIntoView({ block: 'start' });
}

function parameters(measure) {
  return (measure.parameters ?? []).map((p) => el('div', {}, el('code', {}, p.name), ' ',
    [p.values?.length ? list(p.values.map(String), 'or') : p.accepts ?? '', p.default !== undefined && p.default !== null && p.default !== '' ? `(${p.default} unless said)` : '', p.about ?? ''].filter(Boolean).join(' ')));
}

function article(measure, asked, catalogue) {
  const line = (title, value) => (value && (!Array.isArray(value) || value.length) ? [el('dt', {}, title), el('dd', {}, Array.isArray(value) ? value.map((v) => (v instanceof Node ? v : el('div', {}, String(v)))) : String(value))] : null);
  return el('article', { id: `m-${measure.id}`, class: asked ? 'now' : null },
    el('h3', {}, measure.label, ' ', el('code', {}, measure.id)),
    el('p', { class: 'ask' }, measure.question),
    el('p', { class: 'high' }, `When high: ${measure.high}`),
    el('dl', {},
      line('Convention', measure.convention), line('Unit', measure.unit), line('Range', measure.range), line('Direction', measure.direction),
      line('Strength means', measure.weightMeaning), line('Undefined', measure.undefined), line('Variants', parameters(measure)),
      line('Cost', measure.cost), line('Memory', measure.memory), line('Source', measure.sources),
      line('In the first set', (catalogue.default ?? []).some((d) => measureId(d) === measure.id) ? 'yes: analyse prints it unasked' : null)),
    measure.family === 'node' ? el('div', { class: 'row' }, button('Size the map by it', () => go({ panel: 'map', measure: measure.id, sort: '', explain: '' })),
      button('Add as a column', () => {
        const columns = chosenColumns(now());
        go({ panel: 'table', columns: [...columns.filter((c) => c !== measure.id), measure.id].join(','), sort: `-${measure.id}`, explain: '' });
      })) : null);
}
