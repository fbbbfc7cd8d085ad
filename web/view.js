// A view in its canonical form: keys in the order in which the steps are taken, defaults left out.
import { send } from './api.js';

const STEPS = ['waves', 'kinds', 'filters', 'orient', 'reconcile', 'edits', 'level', 'collapse', 'minimumStrength', 'symmetrise'];
const DEFAULTS = {
  orient: 'told', reconcile: 'either', level: 'rolled-up', collapse: 'auto', minimumStrength: 0, symmetrise: 'none',
};
const LONGEST = 900;

const isDefault = (step, value) =>
  value === undefined || value === null || value === DEFAULTS[step] || (Array.isArray(value) && value.length === 0);

/** Canonical JSON of a view; the empty string for the default view. */
export function canonical(view) {
  const kept = {};
  for (const step of STEPS) if (!isDefault(step, view[step])) kept[step] = view[step];
  return Object.keys(kept).length ? JSON.stringify(kept) : '';
}

/** The value for the address: the JSON itself, or, when long, the short name under which the server keeps it. */
export async function named(view) {
  const json = canonical(view);
  if (json.length <= LONGEST) return json;
  const stored = await send('POST', 'views', { view: JSON.parse(json) });
  return `@${stored.hash}`;
}

/** The steps of a view that the sentence has no button for. */
export function furtherSteps(view) {
  const said = new Set(['waves', 'kinds', 'level', 'minimumStrength']);
  return STEPS.filter((step) => !said.has(step) && !isDefault(step, view[step]));
}
