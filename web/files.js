// The files that were chosen, how they were read, and the few choices that only their owner can make.
import { button, el, link } from './dom.js';
import { bytes, count } from './format.js';

/** Children of the side column: files, name, choices. */
export function drawFiles({ form, checked, page, addFile, recheck, renamed }) {
  const sheets = checked?.sheets ?? form.files.map((f) => ({ file: f.name, readAs: bytes(f.size) }));
  const n = (v) => el('td', { class: `n${v ? '' : ' zero'}` }, v ? count(v) : '–');
  const tick = (key, text, note) => el('label', { class: 'tick' },
    el('input', { type: 'checkbox', checked: form[key] || null, onchange: (event) => { form[key] = event.currentTarget.checked; recheck(); } }), text, note ? el('small', {}, note) : null);
  const columns = [...new Set((checked?.sheets ?? []).filter((s) => /agenc/i.test(`${s.readAs} ${s.file}`)).flatMap((s) => s.headers ?? []))]
    .filter((h) => !/^(id|name|wave|external_id|authority)$/i.test(h));
  const name = el('input', { type: 'text', value: form.name, required: true, maxlength: '120', autocomplete: 'off', list: 'names', oninput: (event) => { form.name = event.currentTarget.value; }, onchange: renamed });
  const same = page.datasets.some((d) => d.name === form.name.trim());
  return [
    el('div', { class: 'head' }, el('h2', {}, 'Files'), el('div', { class: 'opts' }, link('Add a file', addFile))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Files: table' }, el('table', { class: 'files' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'File'), el('th', { scope: 'col', class: 'n' }, 'Rows'), el('th', { scope: 'col' }, 'Read as'), el('th', { scope: 'col', class: 'n' }, 'Errors'), el('th', { scope: 'col', class: 'n' }, 'Warn.'))),
      el('tbody', {}, sheets.map((s) => el('tr', {}, el('th', { scope: 'row', title: s.file }, s.file), n(s.rows), el('td', { title: s.readAs }, s.readAs ?? ''), n(s.errors), n(s.warnings)))))),
    el('div', { class: 'choices' },
      el('label', { class: 'field' }, 'Name of the network', name, el('datalist', { id: 'names' }, page.datasets.map((d) => el('option', { value: d.name })))),
      same ? el('label', { class: 'tick' }, el('input', { type: 'checkbox', checked: form.add || null, onchange: (event) => { form.add = event.currentTarget.checked; renamed(); } }), 'Add these waves or kinds to what is there') : '',
      tick('undirected', 'Ties have no direction'),
      tick('columnSends', 'In a matrix, the column sends'),
      columns.length ? el('label', { class: 'field' }, 'Colour and group agencies by',
        el('select', { onchange: (event) => { form.grouping = event.currentTarget.value; } }, el('option', { value: '' }, 'Sector, if there is one'), columns.map((h) => el('option', { value: h, selected: h === form.grouping || null }, h)))) : '',
      checked ? '' : el('div', { class: 'row' }, button('Check', recheck))),
  ];
}
