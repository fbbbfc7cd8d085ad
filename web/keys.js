// Keys for those who do not use a mouse, and the list of them.
import { el, button, byId } from './dom.js';
import { go, now } from './state.js';
import { focusFind } from './find.js';

const PANEL_KEYS = { m: 'map', t: 'table', p: 'pairs', r: 'reach', w: 'whatif', f: 'findings', b: 'brief', i: 'recipe', e: 'measures', d: 'data' };
const WAIT = 1500;
const LIST = [
  ['/', 'Find an agency'],
  ['g then m, t, p, r, w, f, b, i, e, d', 'Map, tables, pairs, reach, what if, findings, brief, recipe, measures, data'],
  ['Tab', 'Sentence, panel, picture, profile'],
  ['Arrows in the picture', 'Nearest agency that way'],
  ['n, b in the picture', 'Along its flows, forward and back'],
  ['Enter', 'Choose the agency pointed at'],
  ['t', 'The chosen agency in the table'],
  ['Escape', 'Let go; close a menu'],
  ['+, −, 0', 'Closer, further, whole picture'],
  ['?', 'This list'],
];

let afterG = 0;

function typing(target) {
  return target.closest?.('input, select, textarea, [contenteditable], dialog, .pop');
}

/** Opens the list of keys and the few words of help. */
export function openHelp() {
  const dialog = el('dialog', { 'aria-labelledby': 'help-title' },
    button('Close', () => dialog.close(), { class: 'btn shut' }),
    el('h2', { id: 'help-title' }, 'Keys'),
    el('dl', { class: 'keys' }, LIST.flatMap(([keys, what]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, what)])),
    el('p', { class: 'note row' }, 'Everything the map shows also stands in the tables. ', el('a', { href: './docs', target: '_blank', rel: 'noopener' }, 'The API, for scripts')));
  dialog.addEventListener('close', () => { dialog.remove(); });
  document.body.append(dialog);
  dialog.showModal();
}

/** Listens for the keys of the whole page. */
export function setUpKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
    const key = event.key;
    if (afterG && Date.now() - afterG < WAIT && PANEL_KEYS[key]) {
      afterG = 0;
      go({ panel: PANEL_KEYS[key] });
    } else if (key === 'g') {
      afterG = Date.now();
    } else if (key === '/') {
      focusFind();
    } else if (key === '?') {
      openHelp();
    } else if (key === 't' && now().agency) {
      document.querySelector('tr.sel button')?.focus();
    } else if (key === 'Escape' && now().agency) {
      go({ agency: '' });
    } else if (key === 'Escape' && now().select) {
      go({ select: '' });
    } else if (['+', '-', '0'].includes(key) && now().panel === 'map') {
      byId('main').querySelector(`.zoom button:nth-child(${['+', '-', '0'].indexOf(key) + 1})`)?.click();
    } else {
      return;
    }
    event.preventDefault();
  });
}
