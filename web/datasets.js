// The networks that are kept: open, rename, go back a revision, delete; samples and empty sheets.
import { announce, button, el, link } from './dom.js';
import { get, send, url } from './api.js';
import { count, day, inWords } from './format.js';
import { forget } from './data.js';
import { openSample } from './imports.js';
import { addressWith, go, now } from './state.js';
import { noTrouble, trouble } from './busy.js';

const mapOf = (d) => addressWith({ panel: 'map', dataset: d.id, revision: '', view: '', agency: '', select: '', group: '', sort: '' });
const path = (d, more = '') => `datasets/${encodeURIComponent(d.id)}${more}`;

/** The panel while no files are chosen. */
export function drawDatasets(main, page, { files }) {
  const { datasets, samples } = page;
  page.say({
    title: 'Data', acts: [],
    say: [datasets.length ? `Weft keeps ${inWords(datasets.length)} ${datasets.length === 1 ? 'network' : 'networks'} here.` : 'Nothing here yet. Open a sample to see what Weft can tell you.'],
    meta: 'Files are checked before anything is stored. Every import can be undone.',
  });
  main.replaceChildren(el('div', { class: 'frame doc' },
    el('section', { 'aria-label': 'Bring in files' },
      el('div', { class: 'head' }, el('h2', {}, 'Bring in files')), files,
      el('div', { class: 'head again' }, el('h2', {}, 'Empty sheets')),
      el('p', { class: 'note' }, 'With the headers that Weft knows and a note on each.'),
      el('div', { class: 'row' }, el('a', { class: 'btn', href: url('template', { format: 'xlsx' }), download: '' }, 'Workbook (XLSX)'), el('a', { class: 'btn', href: url('template', { format: 'zip' }), download: '' }, 'CSV files (zip)')),
      el('div', { class: 'head again' }, el('h2', {}, 'Samples')),
      el('ul', { class: 'plainlist' }, samples.map((s) => el('li', { class: 'sample' },
        button(`Open ${s.name}`, (event) => openSample(s, event.currentTarget, page)), el('small', {}, s.about))))),
    el('section', { 'aria-label': 'Networks' },
      el('div', { class: 'head' }, el('h2', {}, 'Networks')),
      datasets.length ? table(datasets, page) : el('p', { class: 'lead' }, 'None yet.'))));
}

function table(datasets, page) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Networks: table' }, el('table', { class: 'datasets' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Network'), ['Agencies', 'Posts', 'Flows', 'Waves', 'Revision'].map((t) => el('th', { scope: 'col', class: `n${t === 'Posts' || t === 'Waves' ? ' opt' : ''}` }, t)), el('th', { scope: 'col', class: 'opt' }, 'Brought in'), el('th', { scope: 'col' }, el('span', { class: 'hide' }, 'What to do')))),
    el('tbody', {}, datasets.flatMap((d) => {
      const below = el('tr', { class: 'below', hidden: true }, el('td', { colspan: 8 }));
      return [el('tr', {},
        el('th', { scope: 'row' }, el('a', { href: mapOf(d) }, d.name)),
        [d.counts?.agencies, d.counts?.representatives, d.counts?.flows, d.counts?.waves, d.revision].map((v, i) => el('td', { class: `n${i === 1 || i === 3 ? ' opt' : ''}`, 'data-what': ['agencies', '', 'flows', '', ''][i] || null, 'data-before': i === 4 ? 'revision' : null }, count(v))),
        el('td', { class: 'opt' }, day(d.importedAt)),
        el('td', { class: 'does' },
          link('Revisions', (event) => toggle(event.currentTarget, below, () => revisions(d, page)), { 'aria-expanded': 'false' }),
          link('Rename', (event) => toggle(event.currentTarget, below, () => rename(d, page)), { 'aria-expanded': 'false' }),
          link('Delete', (event) => toggle(event.currentTarget, below, () => remove(d, page)), { 'aria-expanded': 'false' }))), below];
    }))));
}

async function toggle(anchor, below, build) {
  const was = anchor.getAttribute('aria-expanded') === 'true';
  for (const other of anchor.closest('td').querySelectorAll('[aria-expanded]')) other.setAttribute('aria-expanded', 'false');
  below.hidden = was;
  if (was) return;
  anchor.setAttribute('aria-expanded', 'true');
  try {
    below.firstChild.replaceChildren(await build());
    below.querySelector('input, button, a')?.focus();
  } catch (problem) {
    below.hidden = true;
    trouble(problem, null);
  }
}

/** Does a thing to a network, says so, and reads the list anew. */
async function act(page, words, work) {
  try {
    await work();
    forget();
    noTrouble();
    page.again();
    announce(words);
  } catch (problem) {
    trouble(problem, null);
  }
}

async function revisions(d, page) {
  const answer = await get(path(d, '/revisions'));
  const list = [...(answer.revisions ?? answer)].sort((a, b) => b.number - a.number);
  return el('div', { class: 'inside' },
    el('table', {}, el('thead', {}, el('tr', {}, ['Revision', 'Brought in', 'From', 'Flows', ''].map((t) => el('th', { scope: t ? 'col' : null }, t)))),
      el('tbody', {}, list.map((r) => el('tr', {},
        el('td', {}, count(r.number), r.current ? ' (the one shown)' : ''), el('td', {}, day(r.importedAt)), el('td', { class: 'wrap' }, r.source ?? ''), el('td', {}, count(r.counts?.flows)),
        el('td', {}, el('a', { href: `${mapOf(d)}${r.current ? '' : `&revision=${r.number}`}` }, 'Look at it')))))),
    list.length > 1 ? el('div', { class: 'row' }, button('Undo the last import', () => act(page, `${d.name} is back at the revision before.`, () => send('POST', path(d, '/undo'))))) : el('p', { class: 'note' }, 'There is one revision; nothing to undo.'));
}

function rename(d, page) {
  const input = el('input', { type: 'text', value: d.name, required: true, maxlength: '120', 'aria-label': 'New name' });
  return el('form', { class: 'inside row', onsubmit: (event) => { event.preventDefault(); act(page, `It is now called ${input.value}.`, () => send('PATCH', path(d), { name: input.value.trim() })); } },
    input, el('button', { type: 'submit', class: 'btn main' }, 'Rename'));
}

function remove(d, page) {
  return el('div', { class: 'inside row' }, el('span', {}, `Delete ${d.name} with all its revisions? This cannot be undone.`),
    button('Delete it', () => act(page, `${d.name} is deleted.`, async () => {
      await send('DELETE', path(d));
      if (now().dataset === d.id) go({ dataset: '', view: '', agency: '', select: '', revision: '' }, { replace: true });
    }), { class: 'btn danger' }));
}
