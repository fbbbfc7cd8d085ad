// The list of problems: errors apart from warnings; file, line, column, value, what is wrong, what to do.
import { el, link, svg } from './dom.js';
import { capital, count, inWords, several } from './format.js';

const GROUPS = [
  ['error', (n) => `${capital(inWords(n))} ${n === 1 ? 'error stops' : 'errors stop'} the import`],
  ['warning', (n) => `${capital(inWords(n))} ${n === 1 ? 'warning does' : 'warnings do'} not`],
  ['note', (n) => `${capital(inWords(n))} ${n === 1 ? 'note' : 'notes'}: how the files were read`],
];
const AT_FIRST = 100;
let filter = 'all';
let all = false;

function sign(severity) {
  const path = (d, cls) => svg('path', { d, class: cls });
  const kind = { error: 'An error', warning: 'A warning', note: 'A note' }[severity];
  return svg('svg', { class: `sev ${severity}`, width: 16, height: 16, viewBox: '0 0 16 16', role: 'img', 'aria-label': kind },
    severity === 'error' ? [path('M5 1h6l4 4v6l-4 4H5l-4-4V5z'), path('M5.5 5.5l5 5M10.5 5.5l-5 5', 'i')]
      : severity === 'warning' ? [path('M8 1.5L15 14H1z'), path('M8 6v4M8 11.8v.4', 'i')]
        : [path('M8 1.5a6.5 6.5 0 1 0 .01 0z'), path('M8 7v4.5M8 4.5v.4', 'i')]);
}

/** The section with the list. Choosing a line shows it in its sheet, in `excerpt`. */
export function drawProblems({ checked, chosen, excerpt, onChoose, download }) {
  const box = el('section', { 'aria-label': 'Problems' });
  const problems = checked?.problems ?? [];
  const draw = (at) => {
    onChoose(at);
    const counts = Object.fromEntries(GROUPS.map(([s]) => [s, problems.filter((p) => p.severity === s).length]));
    const shown = GROUPS.filter(([s]) => counts[s] && (filter === 'all' || filter === s));
    box.replaceChildren(
      el('div', { class: 'head' }, el('h2', {}, 'Problems'), el('div', { class: 'opts' },
        problems.length ? [el('span', {}, 'Show'), [['all', `all ${count(problems.length)}`], ...GROUPS.filter(([s]) => counts[s]).map(([s]) => [s, `${s}s`])].map(([id, text]) =>
          link(text, () => { filter = id; draw(at); }, { 'aria-pressed': String(filter === id) }))] : '', download)),
      problems.length ? el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Problems: table' }, el('table', { class: 'problems' },
        el('caption', { class: 'hide' }, 'Problems found in the files'),
        el('thead', {}, el('tr', {}, el('td', {}, el('span', { class: 'hide' }, 'How grave')), ['File', 'Line', 'Column', 'Value', 'What is wrong', 'What to do'].map((t) => el('th', { scope: 'col', class: t === 'Line' ? 'n' : null }, t)))),
        shown.map(([severity, words]) => el('tbody', {}, el('tr', { class: 'grp' }, el('th', { colspan: 7, scope: 'rowgroup' }, words(severity === 'error' ? checked.errors ?? counts.error : severity === 'warning' ? checked.warnings ?? counts.warning : counts.note))),
          problems.map((p, index) => ({ p, index })).filter(({ p }) => p.severity === severity).slice(0, all ? undefined : AT_FIRST).map(({ p, index }) => line(p, index, at, draw))))))
        : el('p', { class: 'lead' }, checked ? 'Nothing is wrong with these files.' : 'Checking…'),
      problems.length > AT_FIRST && !all ? el('p', { class: 'note after' }, link(`Show all ${count(problems.length)}`, () => { all = true; draw(at); })) : '',
      checked?.unlisted ? el('p', { class: 'note after' }, `${several(checked.unlisted, 'more problem')} ${checked.unlisted === 1 ? 'is' : 'are'} not listed: mend these first.`) : '');
    drawExcerpt(excerpt, checked, problems[at]);
  };
  draw(Math.min(chosen, Math.max(0, problems.length - 1)));
  return box;
}

function line(p, index, at, draw) {
  const row = el('tr', { class: index === at ? 'sel' : null, 'data-problem': index },
    el('td', {}, sign(p.severity)),
    el('td', {}, el('button', { type: 'button', 'aria-pressed': String(index === at), onclick: () => show() }, p.file ?? '')),
    el('td', { class: 'n' }, p.line ? count(p.line) : ''), el('td', { class: 'wrap' }, p.column ?? ''),
    el('td', { class: 'wrap' }, p.value !== null && p.value !== undefined && p.value !== '' ? el('code', {}, p.value) : ''),
    el('td', { class: 'wrap' }, p.what), el('td', { class: 'wrap' }, p.remedy ?? ''));
  const show = () => {
    draw(index);
    document.querySelector(`[data-problem="${index}"] button`)?.focus({ preventScroll: true });
  };
  row.addEventListener('click', (event) => { if (!event.target.closest('button')) show(); });
  return row;
}

function drawExcerpt(box, checked, problem) {
  const found = problem && (checked?.excerpts ?? []).find((e) => e.file === problem.file && e.rows.some((r) => r.line === problem.line)
    && (e.line === undefined || Math.abs(e.line - problem.line) <= 2));
  if (!problem || !problem.line || !found) { box.replaceChildren(); return; }
  const wanted = (problem.column ?? '').split(/,\s*/).map((c) => c.toLowerCase());
  const bad = found.headers.map((h) => wanted.includes(h.toLowerCase()));
  const headers = columnsShown(found.headers, bad);
  box.replaceChildren(
    el('div', { class: 'head again' }, el('h2', {}, `${problem.file}, line ${count(problem.line)}`)),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'The sheet around the problem' }, el('table', { class: 'sheet' },
      el('thead', {}, el('tr', {}, el('th', { class: 'ln', scope: 'col' }, el('span', { class: 'hide' }, 'Line')), headers.map((i) => el('th', { scope: 'col' }, found.headers[i])))),
      el('tbody', {}, found.rows.map((r) => el('tr', {}, el('td', { class: 'ln' }, count(r.line)),
        headers.map((i) => el('td', { class: r.line === problem.line && (bad[i] || !bad.some(Boolean)) ? 'bad' : null, title: r.cells[i] }, r.cells[i] ?? ''))))))),
    el('p', { class: 'note after' }, `${problem.what} ${problem.remedy ?? ''}`));
}

/** At most six columns of the sheet: the first ones, and those that are wrong. */
function columnsShown(headers, bad) {
  const every = headers.map((_, i) => i);
  if (headers.length <= 6) return every;
  const wrong = every.filter((i) => bad[i]);
  return [...new Set([...every.filter((i) => !bad[i]).slice(0, 6 - wrong.length), ...wrong])].sort((a, b) => a - b);
}

/** The list as CSV; cells that a spreadsheet would run as a formula are quoted with an apostrophe. */
export function problemsAsCsv(problems) {
  const columns = ['severity', 'file', 'line', 'column', 'value', 'what', 'remedy'];
  const safe = (v) => {
    const text = String(v ?? '');
    const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
  };
  return [columns.join(','), ...problems.map((p) => columns.map((c) => safe(p[c])).join(','))].join('\r\n');
}
