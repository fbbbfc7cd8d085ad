// Scenarios that are saved with the network: opened, saved anew, taken back to the version before, deleted, shared.
import { announce, button, el, link } from './dom.js';
import { day, several } from './format.js';
import { addressWith, go } from './state.js';
import * as data from './data.js';
import { noTrouble, trouble } from './busy.js';
import { asState, editsOf } from './changes.js';
import { canonical } from './view.js';

/** Which row asks whether to delete, if any. */
let asking = null;

const stateOf = (scenario) => ({ panel: 'whatif', view: canonical(scenario.view ?? {}), ...asState(scenario.edits) });
const isOpen = (scenario, page) => JSON.stringify(scenario.edits) === JSON.stringify(editsOf(page.state)) && canonical(scenario.view ?? {}) === canonical(page.view);

async function act(page, words, work, then = () => page.again()) {
  try {
    const answer = await work();
    noTrouble();
    announce(words);
    then(answer);
  } catch (problem) {
    trouble(problem, null);
  }
}

/** The form that keeps the changes under a name; of a name that is there, as its next version. */
export function saving(page, known) {
  const open = known.find((s) => isOpen(s, page));
  const name = el('input', { type: 'text', 'aria-label': 'Name of the scenario', 'data-key': 'name', placeholder: 'Name', maxlength: '200', required: true, autocomplete: 'off', value: open?.name ?? '', list: known.length ? 'scenario-names' : null });
  return el('form', {
    class: 'keep',
    onsubmit: (event) => {
      event.preventDefault();
      const given = name.value.trim();
      act(page, `The scenario is saved with this network as ${given}.`, () => data.saveScenario(page.state, given, page.view, editsOf(page.state)));
    },
  }, name, known.length ? el('datalist', { id: 'scenario-names' }, known.map((s) => el('option', { value: s.name }))) : null,
  el('button', { type: 'submit', class: 'btn', 'data-key': 'save' }, 'Save scenario'));
}

/** The section with all that are saved. */
export function drawScenarios(page, known) {
  const box = el('section', { class: 'scenarios', 'aria-label': 'Saved scenarios' });
  const draw = (focus) => {
    box.replaceChildren(
      el('div', { class: 'head' }, el('h2', {}, 'Saved scenarios')),
      known.length ? el('ul', { class: 'saved' }, known.map((s) => row(s, page, draw)))
        : el('p', { class: 'note' }, 'None yet. Change something, then save it under a name.'));
    if (focus) box.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus();
  };
  draw();
  return box;
}

/** The server's sentences in one line. */
const summary = (changes, most = 3) => [...changes.slice(0, most), changes.length > most ? `And ${changes.length - most} more.` : ''].join(' ').trim();

function row(s, page, draw) {
  const open = isOpen(s, page);
  const about = [`saved ${day(s.savedAt)}`, s.version > 1 ? `version ${s.version}` : 'first version'].join(', ');
  const share = link('Copy link', async () => {
    const done = await navigator.clipboard?.writeText(new URL(addressWith(stateOf(s)), window.location.href).href).then(() => true, () => false);
    share.firstChild.textContent = done ? 'Copied' : 'Open it, then copy its address';
    announce(share.textContent);
  }, { 'data-key': `share-${s.id}`, 'aria-label': `Copy the link of ${s.name}` });
  return el('li', { 'data-scenario': s.id, class: open ? 'open' : null },
    el('div', { class: 'what' }, el('a', { href: addressWith(stateOf(s)), 'data-key': `open-${s.id}`, 'aria-current': open ? 'true' : null }, s.name), open ? ' (shown)' : '', el('small', {}, `${several(s.edits.length, 'change')}: ${summary(s.changes)}`), el('small', {}, about)),
    asking === s.id ? el('div', { class: 'does' }, el('span', {}, 'Delete it with all its versions?'), ' ',
      button('Delete it', () => { asking = null; act(page, `${s.name} is deleted.`, () => data.deleteScenario(page.state, s.id)); }, { class: 'btn danger', 'data-key': `sure-${s.id}` }), ' ',
      link('Keep it', () => { asking = null; draw(`delete-${s.id}`); }))
      : el('div', { class: 'does' },
        s.canUndo ? link('Version before', () => act(page, `${s.name} is back at its version before.`, () => data.undoScenario(page.state, s.id), (earlier) => (open ? go(stateOf(earlier)) : page.again())), { 'data-key': `undo-${s.id}`, 'aria-label': `Take ${s.name} back to its version before` }) : null,
        share,
        link('Delete', () => { asking = s.id; draw(`sure-${s.id}`); }, { 'data-key': `delete-${s.id}`, 'aria-label': `Delete ${s.name}` })));
}
