// The columns of the table of agencies: which measures, under which heading, with how many decimals.
import { measureId, parametersOf } from './addresses.js';
import { conventionOf, isOf } from './conventions.js';
import { capital, decimalsFor, heading, number, UNKNOWN } from './format.js';

/** Columns shown when none were chosen; the measure that sizes the map comes last. */
const FIRST_COLUMNS = ['degree:direction=out', 'degree:direction=in', 'reach'];
const FIRST_WITHOUT_DIRECTION = ['degree', 'strength', 'reach'];

/** The addresses that the state asks for as columns, the sizing measure included. */
export function chosenColumns(state, directed = true) {
  const columns = state.columns ? state.columns.split(',') : directed ? FIRST_COLUMNS : FIRST_WITHOUT_DIRECTION;
  return columns.includes(state.measure) ? columns : [...columns, state.measure];
}

/** Every measure of an agency that the catalogue offers, one address for each direction where it has one. */
export function offered(catalogue) {
  const addresses = [];
  for (const measure of catalogue.measures.filter((m) => m.family === 'node')) {
    const direction = (measure.parameters ?? []).find((p) => p.name === 'direction');
    addresses.push({ address: measure.id, measure });
    for (const value of direction?.values ?? []) {
      if (String(value) !== String(direction.default)) addresses.push({ address: `${measure.id}:direction=${value}`, measure });
    }
  }
  return addresses;
}

const DIRECTIONS = { out: 'out', in: 'in', total: 'both ways' };

/** The name of a measure with what sets it apart, e.g. "Harmonic closeness, in". */
export function titleOf(address, catalogue) {
  const measure = catalogue.measures.find((m) => m.id === measureId(address));
  const label = measure?.label ?? heading(measureId(address).replaceAll('-', ' '));
  const parameters = Object.entries(parametersOf(address));
  const several = (measure?.parameters ?? []).find((p) => p.name === 'direction');
  if (several && !parameters.some(([k]) => k === 'direction')) parameters.unshift(['direction', several.default]);
  const words = parameters.map(([k, v]) => (k === 'direction' ? DIRECTIONS[v] ?? v : k === 'k' ? `${v} steps` : `${k.replaceAll('-', ' ')} ${v}`));
  return [label, ...words].join(', ');
}

function verbs(page) {
  const kinds = (page.options.kinds ?? []).filter((k) => !page.view.kinds?.length || page.view.kinds.includes(k.id));
  return kinds.length === 1 && page.resolved.view.directed ? kinds[0] : null;
}

function headingOf(entry, page, catalogue) {
  const { measure, parameters = {} } = entry;
  const kind = verbs(page);
  if (measure === 'degree' && kind && parameters.direction === 'out') return capital(kind.verb || 'informs');
  if (measure === 'degree' && kind && parameters.direction === 'in') return capital((kind.inverseVerb || 'is informed by').replace(/^is /, ''));
  if (measure === 'degree' && page.resolved.view.directed && parameters.direction !== 'total') return parameters.direction === 'out' ? 'Flows out' : 'Flows in';
  if (measure === 'reach' && !parameters.group) return `Within ${parameters.k ?? 2}\u00a0steps${parameters.direction === 'in' ? ', in' : ''}${entry.estimate ? ', estimated' : ''}`;
  const label = entry.label ?? titleOf(entry.address, catalogue);
  const extra = [
    ['in', 'out'].includes(parameters.direction) && !/\b(in|out)\b/.test(label) ? parameters.direction : '',
    parameters.kinds, parameters.group,
  ].filter(Boolean);
  return [label, ...extra].join(', ');
}

const matches = (entry, address) => entry.address === address
  || (entry.measure === measureId(address) && Object.entries(parametersOf(address)).every(([k, v]) => String(entry.parameters?.[k]) === v)
    && (measureId(address) !== address || !entry.parameters?.direction || entry.address === entry.measure || !entry.address.includes('direction=')));

/** The scores for an address: of the program's convention, where one is chosen and has it. */
function entriesOf(address, scores, tool) {
  const as = conventionOf(address, tool);
  return scores.scores.filter((entry) => (as ? isOf(entry, as, tool) : matches(entry, address))).map((entry) => (as
    ? { ...entry, as, address: entry.address.slice(tool.id.length + 1), label: entry.label.replace(`, as ${tool.title}: ${as.name}`, '') } : entry));
}

/**
 * The columns of a scores object: {key, title, values (by agency id), reasons, decimals, show(value)}.
 * Reach is shown as the number of others, which is what the share is of.
 */
export function columnsOf(addresses, scores, page, catalogue) {
  const others = page.resolved.view.agencies - 1;
  return addresses.flatMap((address) => entriesOf(address, scores, page.tool).map((entry, index) => {
    const asCount = entry.measure === 'reach' && entry.parameters?.form !== 'count' && !entry.parameters?.group && others > 0;
    const values = asCount
      ? Object.fromEntries(Object.entries(entry.values).map(([id, v]) => [id, v === null ? null : Math.round(v * others)]))
      : entry.values;
    const decimals = decimalsFor(Object.values(values));
    return {
      key: index ? entry.address : address, address: entry.address, as: entry.as,
      title: headingOf(entry, page, catalogue) + (entry.as ? `, ${page.tool.title}` : ''), measure: entry.measure, unit: asCount ? 'agencies' : entry.unit,
      values, reasons: entry.reasons ?? {}, decimals, told: page.resolved.view.directed, convention: entry.convention, estimate: entry.estimate,
      show: (v) => (v === null || v === undefined ? UNKNOWN : number(v, decimals)),
    };
  }));
}

/** Whether what an agency itself told is unknown, because it was asked and did not answer. */
export const untold = (column, agency) =>
  column.told && agency.response === 'not-answered' && /^(degree|strength|reach|harmonic|distance-weighted-reach)$/.test(column.measure) && /direction=out|^(reach|harmonic|distance-weighted-reach)(?!.*direction=in)/.test(column.address);

/** Sorted copy of the agencies; unknown values last in either direction, names break ties. */
export function sorted(agencies, key, columns, groupOf = (a) => a.group) {
  const down = key.startsWith('-');
  const by = key.replace(/^-/, '');
  const column = columns.find((c) => c.key === by || c.address === by);
  const shown = (a) => a.short ?? a.name ?? a.id;
  const byName = (a, b) => shown(a).localeCompare(shown(b), 'en-GB', { numeric: true });
  const valued = (a) => (column && !untold(column, a) ? column.values[a.id] ?? null : null);
  const compare = by === 'name' ? byName
    : by === 'group' ? (a, b) => String(groupOf(a) ?? '').localeCompare(String(groupOf(b) ?? ''), 'en-GB') || byName(a, b)
      : (a, b) => valued(a) - valued(b);
  return [...agencies].sort((a, b) => {
    if (column && (valued(a) === null || valued(b) === null)) return (valued(a) === null) - (valued(b) === null) || byName(a, b);
    return (down ? -compare(a, b) : compare(a, b)) || byName(a, b);
  });
}
