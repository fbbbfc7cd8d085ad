// What a panel needs to know of the network that is looked at, gathered once.
import * as data from './data.js';
import { chosenColumns, columnsOf } from './columns.js';
import { chosenTool } from './conventions.js';
import { heading } from './format.js';

const NETWORK = ['density', 'reciprocity', 'average-path-length', 'centralization', 'isolates', 'articulation-points'];

/** Reads options and the resolved view of the state's dataset into `page`. */
export async function look(page, signal) {
  const [options, resolved, catalogue] = await Promise.all([data.options(page.state, signal), data.resolved(page.state, signal), data.catalogue(signal)]);
  const view = resolved.view.json ?? {};
  const group = page.state.group || options.grouping;
  const grouping = (options.groupings ?? []).find((g) => (g.attribute ?? g) === group);
  Object.assign(page, {
    options: { ...options, posts: (page.dataset.counts?.representatives ?? 0) > 0 },
    resolved, catalogue, group, groupLabel: grouping?.label ?? heading(group ?? 'group'),
    view,
    noun: view.level === 'representatives' ? ['post', 'posts'] : ['agency', 'agencies'],
  });
}

/** Adds scores, agencies and columns to `page`. */
export async function scored(page, signal) {
  const chosen = chosenColumns(page.state, page.resolved.view.directed);
  // Only the table has the choice, so that what other panels say stays Weft's.
  const tool = page.state.panel === 'table' ? chosenTool(page.state, page.catalogue) : undefined;
  const measures = [...chosen.map((address) => (tool ? `${tool.id}/${address}` : address)), ...NETWORK];
  const scores = await data.scores(page.state, measures, signal);
  Object.assign(page, { scores, tool, agencies: scores.agencies });
  page.columns = columnsOf(chosen, scores, page, page.catalogue);
}
