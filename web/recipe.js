// The analysis that is shown, as a document that `weft run` repeats.
import { announce, button, el } from './dom.js';
import { chosenColumns } from './columns.js';
import { editsOf } from './changes.js';

/** What is looked at, under which view, and what the panels ask of it. */
export function recipeOf(page) {
  const { state, resolved } = page;
  const { dataset, view } = resolved;
  const measures = chosenColumns(state, view.directed);
  const reach = {
    do: 'reach', ...(state.agency ? { agency: state.agency } : {}), direction: state.way || 'out', steps: Number(state.steps), routes: state.routes || 'shortest',
  };
  return {
    recipe: 1,
    name: view.sentence,
    data: { dataset: dataset.name, ...(dataset.revision ? { revision: dataset.revision } : {}), ...(state.group ? { grouping: state.group } : {}) },
    view: view.json,
    steps: [{ do: 'measures', measures }, { do: 'pairs' }, reach, ...scenario(state), { do: 'findings' }, { do: 'brief', format: 'pdf' }, { do: 'export', format: 'csv', what: 'all', measures }],
  };
}

/** What the page of what if is asked, as far as it is. */
function scenario(state) {
  const edits = editsOf(state);
  return [
    ...(edits.length ? [{ do: 'what-if', edits }] : []),
    ...(state.goal ? [{ do: 'introductions', goal: state.goal }] : []),
    ...(state.vacant ? [{ do: 'turnover', probability: Number(state.vacant) }] : []),
  ];
}

/** Shows the recipe, to be read, copied or saved. */
export function show(main, page) {
  page.meta = 'This analysis as a document. Saved as recipe.json, it is repeated by: weft run recipe.json';
  const text = `${JSON.stringify(recipeOf(page), null, 2)}\n`;
  const copy = button('Copy', async () => {
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    copy.textContent = done ? 'Copied' : 'Select it and copy';
    announce(copy.textContent);
  });
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  main.replaceChildren(el('div', { class: 'frame' },
    el('div', { class: 'head' }, el('h2', {}, 'Recipe'), copy, ' ', el('a', { class: 'link', href: address, download: 'recipe.json' }, el('span', {}, 'Save'))),
    el('pre', { class: 'recipe', tabindex: '0', 'aria-label': 'Recipe as JSON' }, text)));
}
