// Finds an agency by its name or id, from the bar at the top; says the nearest where there is none.
import { byId, el } from './dom.js';
import { folded, nearest } from './format.js';
import { go, now } from './state.js';
import { markOf } from './mark.js';
import { scored } from './page.js';

const SHOWN = 10;
let page = null;
let input = null;
let list = null;
let found = [];
let at = 0;

/** Gives the box the agencies of the network that is looked at. */
export function setUpFind(current) {
  page = current;
  if (!input) build(byId('find'));
}

/** Puts the cursor in the box; false where there is no network to look in. */
export function focusFind() {
  input?.focus();
  input?.select();
  return Boolean(input);
}

function build(box) {
  input = el('input', {
    type: 'text', role: 'combobox', placeholder: 'Find an agency', 'aria-label': 'Find an agency', 'aria-expanded': 'false',
    'aria-controls': 'found', 'aria-autocomplete': 'list', 'aria-keyshortcuts': '/', autocomplete: 'off', spellcheck: 'false',
  });
  list = el('div', { class: 'pop', role: 'listbox', id: 'found', 'aria-label': 'Agencies found', hidden: true });
  box.replaceChildren(input, el('kbd', { 'aria-hidden': 'true' }, '/'), list);
  input.addEventListener('input', look);
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) point((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && found[at]) choose(found[at]);
    else if (event.key === 'Escape') { input.value = ''; close(); input.blur(); }
    else return;
    event.preventDefault();
  });
}

async function look() {
  const want = folded(input.value.trim());
  if (!want) { close(); return; }
  if (!page.agencies) await scored(page).catch(() => {});
  const agencies = page.agencies ?? [];
  const hits = agencies.filter((a) => folded(`${a.name ?? ''} ${a.id}`).includes(want));
  const starts = (a) => (folded(a.name ?? a.id).split(/[\s(]+/).some((w) => w.startsWith(want)) ? 0 : 1);
  hits.sort((a, b) => starts(a) - starts(b));
  const near = hits.length ? [] : nearest(want, agencies, (a) => a.name ?? a.id);
  found = (hits.length ? hits : near).slice(0, SHOWN);
  list.replaceChildren(
    ...(hits.length ? [] : [el('p', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
      `No agency called “${input.value.trim()}”.${near.length ? ' Nearest:' : ' Try a shorter word.'}`)]),
    ...found.map((a, k) => el('div', { role: 'option', id: `found-${k}`, 'aria-selected': 'false', onclick: () => choose(a) }, markOf(a), el('span', {}, a.name ?? a.id, a.group ? el('small', {}, a.group) : null))),
    hits.length > SHOWN ? el('p', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, `and ${hits.length - SHOWN} more`) : '',
  );
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  point(0);
}

function point(index) {
  at = index;
  found.forEach((_, k) => {
    const row = byId(`found-${k}`);
    row?.classList.toggle('at', k === at);
    row?.setAttribute('aria-selected', String(k === at));
  });
  if (found[at]) input.setAttribute('aria-activedescendant', `found-${at}`);
  else input.removeAttribute('aria-activedescendant');
}

function choose(agency) {
  input.value = '';
  close();
  const panel = now().panel === 'measures' || now().panel === 'data' ? 'map' : now().panel;
  go({ agency: agency.id, panel });
}

function close() {
  list.hidden = true;
  found = [];
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}
