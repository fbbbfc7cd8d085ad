// The data panel: files are checked, mended by their owner, and brought in; networks are kept in order.
import { announce, button, el, link, byId } from './dom.js';
import { get, upload } from './api.js';
import { several, inWords, capital } from './format.js';
import * as data from './data.js';
import { drawProblems, problemsAsCsv } from './problems.js';
import { drawFiles } from './files.js';
import { drawDatasets } from './datasets.js';
import { importFiles, open } from './imports.js';
import { trouble, working } from './busy.js';

const form = { files: [], name: '', undirected: false, columnSends: false, grouping: '', add: false };
let checked = null;
let chosen = 0;
let shownPage = null;
let shownMain = null;

/** Shows the list of networks, or, once files are chosen, what is wrong with them. */
export async function show(main, page, signal) {
  [shownMain, shownPage] = [main, page];
  const [{ datasets }, { samples }, status, session] = await Promise.all([data.datasets(signal), data.samples(signal), get('status', {}, signal), get('session', {}, signal)]);
  if (page.stale()) return;
  Object.assign(page, { datasets, samples, readOnly: status.readOnly || session.rank === 'read' });
  draw();
}

function draw() {
  const [main, page] = [shownMain, shownPage];
  if (form.files.length) drawDoctor(main, page);
  else drawDatasets(main, page, { choose, files: dropZone(page) });
}

/** Takes files as chosen or dropped; the name is the folder's or the one file's until one is typed. */
function take(list, { add = false } = {}) {
  const files = [...list].filter((f) => f.size > 0 && !f.name.startsWith('.'));
  if (!files.length) {
    announce('No file was chosen.');
    return;
  }
  form.files = add ? [...form.files.filter((f) => !files.some((n) => n.name === f.name)), ...files] : files;
  if (!form.name) {
    const first = form.files[0];
    const folder = first.webkitRelativePath?.split('/')[0];
    form.name = !folder && form.files.length > 1 ? 'New network' : capital((folder || first.name.replace(/\.(csv|xlsx|zip|gz)+$/gi, '')).replaceAll(/[_-]+/g, ' ')).trim();
  }
  check();
}

function choose({ add = false, folder = false } = {}) {
  const input = el('input', { type: 'file', multiple: true, accept: folder ? null : '.csv,.gz,.zip,.xlsx', webkitdirectory: folder || null, hidden: true });
  input.addEventListener('change', () => { take(input.files, { add }); input.remove(); });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

function dropZone(page) {
  const zone = el('div', { class: 'drop' },
    el('p', { class: 'lead' }, 'Drop your sheets here: agencies, representatives, flows; only flows is needed. CSV, a zip of them, or one XLSX workbook.'),
    el('div', { class: 'row' }, button('Choose files', () => choose(), { class: 'btn main', 'data-key': 'choose' }), button('Choose a folder', () => choose({ folder: true }))),
    page.readOnly ? el('p', { class: 'note' }, 'This Weft is read-only: files can be checked but not kept.') : '');
  watchDrops(zone);
  return zone;
}

function watchDrops(zone, how) {
  zone.addEventListener('dragover', (event) => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => { event.preventDefault(); zone.classList.remove('over'); take(event.dataTransfer.files, how); });
}

function body(more = {}) {
  // Fields go before the files: the server reads the form as a stream.
  const sent = new FormData();
  for (const [name, value] of Object.entries(more)) sent.append(name, value);
  for (const name of ['undirected', 'columnSends']) sent.append(name, String(form[name]));
  if (form.grouping) sent.append('grouping', form.grouping);
  for (const file of form.files) sent.append('files', file, file.name);
  return sent;
}

/** Sends the files to be checked; nothing is stored by it. */
async function check() {
  const stopper = new AbortController();
  const done = working(`Checking ${several(form.files.length, 'file')}.`, () => stopper.abort());
  try {
    checked = await upload('check', body(), stopper.signal);
    chosen = 0;
    draw();
    announce(verdict());
    byId('main').querySelector('.problems tbody button')?.focus({ preventScroll: true });
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      if (!checked) form.files = [];
      draw();
      trouble(problem, null);
    }
  } finally {
    done();
  }
}

async function bringIn() {
  const sent = body({ name: form.name.trim(), ...(form.add ? { add: 'true' } : {}) });
  try {
    const result = await importFiles(sent, form.name);
    const dataset = result.dataset ?? result;
    reset();
    open(dataset);
  } catch (problem) {
    if (problem.name === 'AbortError') announce('Stopped; nothing was stored.');
    else if (problem.problems?.length && !problem.problems.every((p) => typeof p === 'string')) { checked = { ...checked, problems: problem.problems, errors: problem.problems.filter((p) => p.severity === 'error').length }; draw(); trouble(problem, null); }
    else trouble(problem, bringIn);
  }
}

function reset() {
  Object.assign(form, { files: [], name: '', undirected: false, columnSends: false, grouping: '', add: false });
  checked = null;
}

const verdict = () => (checked.errors
  ? `${capital(inWords(checked.errors))} ${checked.errors === 1 ? 'error stops' : 'errors stop'} it.`
  : checked.warnings ? `Nothing stops it; ${inWords(checked.warnings)} ${checked.warnings === 1 ? 'warning' : 'warnings'}.` : 'Nothing is wrong with it.');

function drawDoctor(main, page) {
  const same = page.datasets.find((d) => d.name === form.name.trim());
  const bring = button(same && !form.add ? 'Replace it' : same ? 'Add to it' : 'Bring it in', bringIn, { class: 'btn main', disabled: !checked || checked.errors > 0 || !form.name.trim() || page.readOnly });
  page.say({
    title: 'Bring in files',
    say: ['You are bringing in ', el('em', {}, form.name || 'a network'), ` from ${form.files.length === 1 ? 'one file' : `${inWords(form.files.length)} files`}. `, checked ? el('span', { class: 'keep' }, verdict()) : ''],
    meta: checked?.errors ? 'Nothing is stored until the errors are mended in your files; what is there now stays as it is.'
      : same ? `There is a network of this name: it gets a new revision, and the one before can be had back by Undo.` : 'Nothing is stored yet.',
    acts: [button('Cancel', () => { reset(); draw(); page.again(); }), button('Choose files again', () => choose()), checked?.errors ? button('Check again', check, { class: 'btn main' }) : bring],
  });
  const side = el('section', { 'aria-label': 'Files' },
    drawFiles({ form, checked, page, addFile: () => choose({ add: true }), recheck: check, renamed: () => drawDoctor(main, page) }));
  const excerpt = el('div', { class: 'excerpt' });
  side.append(excerpt);
  const list = drawProblems({
    checked, chosen, excerpt,
    onChoose: (index) => { chosen = index; },
    download: checked?.problems.length ? link('Download as CSV', () => save(problemsAsCsv(checked.problems), `${form.name || 'weft'} problems.csv`)) : '',
  });
  const frame = el('div', { class: 'frame doc' }, side, list);
  watchDrops(frame, { add: true });
  main.replaceChildren(frame);
}

function save(text, name) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const a = el('a', { href, download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
