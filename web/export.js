// What can be taken away: tables, files for other tools, the picture.
import { url } from './api.js';
import { commands } from './menu.js';
import { chosenColumns, offered } from './columns.js';

/** The export menu's items for the view that is shown. */
export function exportItems(page) {
  const { state } = page;
  const path = `datasets/${encodeURIComponent(state.dataset)}/export`;
  const common = { view: state.view, revision: state.revision, group: state.group };
  const measures = chosenColumns(state, page.resolved.view.directed).join(',');
  const every = offered(page.catalogue).map((o) => o.address).join(',');
  const item = (what, label, note, parameters) => ({ what, label, note, href: url(path, { ...parameters, ...common }), download: '' });
  return [
    { heading: 'Tables' },
    item('agencies', 'Agencies with all scores', 'CSV: every measure of an agency', { format: 'csv', what: 'agencies', measures: every }),
    item('agencies', 'Agencies, these columns', 'CSV: the measures in the table', { format: 'csv', what: 'agencies', measures }),
    item('flows', 'Flows', 'CSV: who, to whom, kind, strength', { format: 'csv', what: 'flows' }),
    { heading: 'For other tools' },
    item('graphml', 'GraphML', 'Gephi, NetworkX, igraph, Visone; with all scores', { format: 'graphml', measures: every }),
    item('xlsx', 'Workbook', 'XLSX: the sheets that Weft reads', { format: 'xlsx' }),
    item('weft', 'Weft files', 'Everything that was imported, as a zip of sheets', { format: 'weft' }),
    item('all', 'All tables', 'Agencies, flows, pairs and the network’s figures, as a zip', { format: 'csv', what: 'all', measures: every }),
    { heading: 'Picture' },
    item('svg', 'The map as it stands', 'SVG, with its legend', { format: 'svg', size: state.measure }),
  ];
}

/** Opens the export menu beneath its button. */
export function openExport(anchor, page) {
  commands(anchor, 'Export', exportItems(page));
}
