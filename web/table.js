// The table of agencies: sorted in its header, one bar column (the measure sorted by), every value of the map.
import { el, keepingFocus, link, svg } from './dom.js';
import { capital, count, several, UNKNOWN } from './format.js';
import { chooseFrom } from './menu.js';
import { go, now } from './state.js';
import { chosenColumns, offered, sorted, titleOf, untold } from './columns.js';
import { exportItems } from './export.js';
import { commands } from './menu.js';
import { markOf } from './mark.js';
import { conventionChoice, conventionNotes } from './conventions.js';

const AT_FIRST = 250;
const BAR = 40;
let all = false;

function bar(value, largest) {
  const width = largest > 0 && value > 0 ? Math.max(0.5, (BAR * value) / largest) : 0;
  return el('td', { class: 'bar', 'aria-hidden': 'true' },
    svg('svg', { class: 'cellbar', width: BAR, height: 10, viewBox: `0 0 ${BAR} 10` }, svg('rect', { width, height: 10 })));
}

/** Whether most names need two lines in the narrow table. */
const longNames = (agencies) => agencies.filter((a) => (a.short ?? a.name).length > 24).length > agencies.length / 3;

function sortBy(key) {
  const before = now().sort || `-${now().measure}`;
  go({ sort: before === `-${key}` ? key : before === key || !['name', 'group'].includes(key) ? `-${key}` : key });
}

function headCell(key, text, sort, properties = {}) {
  const is = sort.replace(/^-/, '') === key;
  const down = is && sort.startsWith('-');
  return el('th', { scope: 'col', 'aria-sort': is ? (down ? 'descending' : 'ascending') : null, ...properties },
    el('button', { type: 'button', class: is ? 'sorted' : null, 'data-key': `sort-${key}`, onclick: () => sortBy(key) }, text, is ? el('span', { 'aria-hidden': 'true' }, down ? '\u00a0↓' : '\u00a0↑') : null));
}

function cell(column, agency, optional) {
  if (untold(column, agency)) {
    return el('td', { class: `n zero${optional}`, title: 'Not known: it was asked and did not answer.' }, UNKNOWN, el('span', { class: 'hide' }, ' not known'));
  }
  const value = column.values[agency.id];
  const reason = column.reasons[agency.id];
  return el('td', { class: `n${value ? '' : ' zero'}${optional}`, title: value === null || value === undefined ? reason : marginOf(column, agency) }, column.show(value),
    reason && (value === null || value === undefined) ? el('span', { class: 'hide' }, ` ${reason}`) : null);
}

const marginOf = (column, agency) => {
  const margin = column.estimate?.margins?.[agency.id];
  return margin === null || margin === undefined ? null : `between ${column.show(Math.max(0, column.values[agency.id] - margin))} and ${column.show(column.values[agency.id] + margin)} in 19 cases of 20`;
};

function row(agency, columns, { barred, largest, chosen, narrow, wide }) {
  const line = el('tr', { class: agency.id === chosen ? 'sel' : null, 'data-agency': agency.id },
    el('th', { scope: 'row' }, markOf(agency), el('button', { type: 'button', 'data-key': `row-${agency.id}`, 'aria-pressed': String(agency.id === chosen), title: agency.name, onclick: (event) => { event.stopPropagation(); go({ agency: now().agency === agency.id ? '' : agency.id }); } }, agency.short ?? agency.name)));
  if (wide) line.append(el('td', { class: 'opt quiet' }, agency.group ?? UNKNOWN));
  for (const column of columns) {
    line.append(cell(column, agency, narrow.has(column) ? '' : ' opt'));
    if (column === barred) line.append(bar(column.values[agency.id] ?? 0, largest));
  }
  line.addEventListener('click', () => go({ agency: agency.id }));
  return line;
}

function openColumns(anchor, page, catalogue) {
  const chosen = chosenColumns(now(), page.resolved.view.directed);
  chooseFrom(anchor, {
    title: 'Which columns', many: true,
    items: offered(catalogue).map(({ address, measure }) => ({ id: address, label: titleOf(address, catalogue), note: measure.question, chosen: chosen.includes(address) })),
    onChoose: (ids) => go({ columns: [...chosen.filter((c) => ids.includes(c)), ...ids.filter((c) => !chosen.includes(c))].join(',') }),
  });
}

/** Draws the table into `box`. `page.agencies` are the rows, `page.columns` the columns. */
export function drawTable(box, page, { wide = false, limit = AT_FIRST } = {}) {
  const { state, columns, agencies, catalogue } = page;
  const known = ['name', 'group', ...columns.map((c) => c.key)].includes(state.sort.replace(/^-/, ''));
  const sort = known ? state.sort : `-${state.measure}`;
  const rows = sorted(agencies, sort, columns);
  const barred = columns.find((c) => sort === `-${c.key}` || sort === c.key);
  const largest = barred ? Math.max(0, ...Object.values(barred.values).filter((v) => v !== null)) : 0;
  const narrow = new Set([...columns.filter((c) => c !== barred).slice(0, 2), barred ?? columns[2]]);
  const at = rows.findIndex((a) => a.id === state.agency);
  const shown = all ? rows : rows.slice(0, Math.max(limit, at + 1));
  const by = barred ? barred.title.toLowerCase() : sort.replace(/^-/, '');
  const scroll = box.querySelector('.scroll')?.scrollLeft ?? 0;

  const table = el('table', { class: `agencies${wide ? ' wide' : longNames(agencies) ? ' tall' : ''}` },
    el('caption', { class: 'hide' }, `${several(rows.length, ...page.noun)} by ${by}${sort.startsWith('-') ? ', largest first' : ''}`),
    el('thead', {}, el('tr', {}, headCell('name', capital(page.noun[0]), sort, { class: 'name' }), wide ? headCell('group', page.groupLabel, sort, { class: 'opt' }) : null, columns.map((column) =>
      headCell(column.key, column.title, sort, { class: `n${column === barred ? (largest >= 1e5 ? ' both vast' : ' both') : ''}${/\S{9}/.test(column.title) ? ' long' : ''}${narrow.has(column) ? '' : ' opt'}`, colspan: column === barred ? 2 : null, title: column.convention })))),
    el('tbody', {}, shown.map((agency) => row(agency, columns, { barred, largest, chosen: state.agency, narrow, wide }))));

  keepingFocus(box, () => box.replaceChildren(
    el('div', { class: 'head' }, el('h2', {}, capital(page.noun[1])), el('div', { class: 'opts' },
      wide ? conventionChoice(catalogue) : null,
      link('Columns', (event) => openColumns(event.currentTarget, page, catalogue), { 'data-key': 'columns', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' }),
      link('Download', (event) => commands(event.currentTarget, 'Download', exportItems(page).filter((i) => /agencies|flows/.test(i.what ?? ''))), { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${capital(page.noun[1])}: table` }, table),
    rows.length > shown.length ? el('p', { class: 'note after' }, `${count(shown.length)} of ${count(rows.length)} shown. `, link('Show the rest', () => { all = true; drawTable(box, page, { wide, limit }); })) : '',
    undefinedNote(columns, rows, page.noun),
    estimatedNote(columns),
    conventionNotes(columns, page.tool),
  ));
  box.querySelector('.scroll').scrollLeft = scroll;
}

function undefinedNote(columns, agencies, noun) {
  const notes = columns.map((column) => {
    const missing = agencies.filter((a) => column.values[a.id] === null);
    if (!missing.length) return null;
    const reasons = [...new Set(missing.map((a) => column.reasons[a.id]).filter(Boolean))];
    return `${column.title} is not defined for ${missing.length === agencies.length ? 'this network' : several(missing.length, ...noun)}: ${reasons.slice(0, 2).join('; ') || 'no reason given'}.`;
  }).filter(Boolean);
  return notes.length ? el('p', { class: 'note after' }, notes.join(' ')) : '';
}

function estimatedNote(columns) {
  const notes = columns.filter((c) => c.estimate).map((c) => `${c.title}: by ${c.estimate.method}, ${c.estimate.size}; ${c.estimate.error}.`);
  return notes.length ? el('p', { class: 'note after' }, notes.join(' ')) : '';
}

/** Marks the chosen row without drawing the table again. */
export function chooseRow(box, id) {
  for (const line of box.querySelectorAll('tr[data-agency]')) {
    const is = line.dataset.agency === id;
    line.classList.toggle('sel', is);
    line.querySelector('button').setAttribute('aria-pressed', String(is));
  }
}

/** Shows which row the picture points at. */
export function pointRow(box, id) {
  for (const line of box.querySelectorAll('tr.at')) line.classList.remove('at');
  if (id) box.querySelector(`tr[data-agency="${CSS.escape(id)}"]`)?.classList.add('at');
}
