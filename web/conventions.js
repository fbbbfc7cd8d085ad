// The conventions of other programs: which of them the table follows, under which names, and what differs.
import { el } from './dom.js';
import { go, now } from './state.js';
import { measureId, parametersOf } from './addresses.js';

/** The program whose conventions are chosen, as the catalogue declares it; undefined for Weft's own. */
export const chosenTool = (state, catalogue) => (catalogue.tools ?? []).find((t) => t.id === state.as);

/** How a program gives the measure of an address; undefined where it does not, as the server decides it. */
export function conventionOf(address, tool) {
  const given = Object.entries(parametersOf(address));
  return tool?.conventions.find((c) => c.measure === measureId(address) && given.every(([k, v]) => c.parameters[k] === v));
}

/** Whether a score is that of a program's convention. */
export function isOf(entry, convention, tool) {
  return entry.address.startsWith(`${tool.id}/`) && entry.measure === measureId(convention.address)
    && Object.entries(convention.parameters).every(([k, v]) => String(entry.parameters?.[k]) === v);
}

/** The choice of whose conventions the table follows. */
export function conventionChoice(catalogue) {
  const choose = (event) => go({ as: event.currentTarget.value });
  return el('label', { class: 'whose' }, 'Conventions ', el('select', { 'data-key': 'conventions', onchange: choose },
    [{ id: '', title: 'Weft' }, ...(catalogue.tools ?? [])].map((t) => el('option', { value: t.id, selected: t.id === now().as || null }, t.title))));
}

/** What a reader of another program must know of the columns, one line for each. */
export function conventionNotes(columns, tool) {
  if (!tool) return '';
  return el('section', { class: 'conventions', 'aria-label': `As ${tool.title} prints it` },
    el('h3', {}, `As ${tool.title} prints it`),
    el('dl', {}, columns.map((column) => [
      el('dt', {}, column.title),
      el('dd', {}, column.as ? [el('code', {}, column.as.name), column.as.differs ? ` ${column.as.differs}` : ' The same as Weft’s.', column.as.compared ? '' : ' By its documentation; not compared with its output.']
        : `${tool.title} has no such measure; as Weft gives it.`)])),
    el('p', { class: 'note' }, tool.about));
}
