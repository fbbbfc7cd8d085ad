// The list of changes and the ways to make another: one choice, which opens one small form.
import { button, el, link } from './dom.js';
import { count, several } from './format.js';
import { chooseFrom, commands } from './menu.js';
import * as data from './data.js';
import { trouble } from './busy.js';
import { change, editsOf, remove } from './changes.js';
import { drawForm } from './whatifforms.js';

const AT_FIRST = 8;
let all = false;
/** The form that is open, with what was typed: it outlives drawing anew, and errors. */
let draft = null;

/** Who and what can be chosen now: those of today and those who were added, without those who are gone. */
export function present(page, report) {
  if (!report) return page.agencies;
  const { comparison } = report;
  const gone = new Set([...comparison.removed, ...comparison.merged.flatMap((m) => m.of.filter((o) => o.id !== m.into.id))].map((n) => n.id));
  const named = new Map(comparison.merged.map((m) => [m.into.id, m.into.name]));
  return report.agencies.filter((a) => !gone.has(a.id)).map((a) => (named.has(a.id) ? { ...a, name: named.get(a.id), short: undefined } : a));
}

/** The kinds of flow that are in the view and were not taken out. */
export function kindsLeft(page, edits) {
  const cut = new Set(edits.filter((e) => e.op === 'remove-kind').map((e) => e.kind));
  return (page.options.kinds ?? []).filter((k) => (!page.view.kinds?.length || page.view.kinds.includes(k.id)) && !cut.has(k.id));
}

const FORMS = {
  'add-agency': ['Add an agency', 'With flows to be added then'],
  'add-flow': ['Add a flow', 'From one to another, of a kind'],
  strengthen: ['Strengthen or weaken a flow', 'Times a factor'],
  'remove-flow': ['Take out a flow', 'Of one kind or of all'],
  merge: ['Merge agencies', 'Into one that has the flows of all'],
  meeting: ['Let some meet', 'A forum: flows between all of them'],
  coordinator: ['Add a co-ordinator', 'A new agency between some'],
};

function offers(anchor, page, context) {
  const { edits, agencies, kinds } = context;
  const out = (title, items, make) => chooseFrom(anchor, { title, many: true, items, onChoose: (ids) => change(page, [...edits, ...[make(ids)].flat()]) });
  const named = (list) => list.map((a) => ({ id: a.id, label: a.name, note: a.group }));
  const level = page.view.level ?? 'rolled-up';
  const items = [{ heading: 'Take out' },
    { label: page.noun[1] === 'posts' ? 'Posts' : 'Agencies', run: () => out(`Which ${page.noun[1]} leave`, named(agencies), remove) },
    page.options.posts && level === 'rolled-up' ? { label: 'Posts', note: 'Flows told of a post go with it', run: () => posts(page).then((found) => out('Which posts fall vacant', found, remove)) } : null,
    level === 'forums' && page.options.forums?.length ? { label: 'Forums', run: () => out('Which forums end', page.options.forums.map((f) => ({ id: f.id, label: f.name })), (forums) => ({ op: 'remove', forums })) } : null,
    level !== 'forums' && kinds.length ? { label: 'A kind of flow', run: () => out('Which kinds of flow end', kinds.map((k) => ({ id: k.id, label: k.label, note: several(k.flows, 'flow') })), (ids) => ids.map((kind) => ({ op: 'remove-kind', kind }))) } : null,
    { heading: 'Or' },
    ...Object.entries(FORMS).filter(([id]) => kinds.length || ['add-agency', 'merge'].includes(id)).map(([id, [label, note]]) => ({ label, note, run: () => { draft = { id, title: label, dataset: page.state.dataset, values: {} }; context.redraw(id); } })),
  ].filter(Boolean);
  commands(anchor, 'Change something', items);
}

/** The posts of the view, whatever its level. */
async function posts(page) {
  try {
    const found = await data.scores({ ...page.state, view: JSON.stringify({ ...page.view, level: 'representatives' }) }, ['degree']);
    return found.agencies.map((p) => ({ id: p.id, label: p.name, note: p.group }));
  } catch (problem) {
    trouble(problem, null);
    return [];
  }
}

/** The section with the changes, what can be done with them, and the open form. */
export function planner(page, report, saving) {
  const edits = editsOf(page.state);
  const agencies = present(page, report);
  const context = { edits, agencies, kinds: kindsLeft(page, edits), level: page.view.level ?? 'rolled-up' };
  const box = el('section', { class: 'planner', 'aria-label': 'Changes' });
  if (draft && draft.dataset !== page.state.dataset) draft = null;
  const draw = (focus) => {
    const shown = all ? edits : edits.slice(-AT_FIRST);
    const skipped = edits.length - shown.length;
    box.replaceChildren(
      el('div', { class: 'head' }, el('h2', {}, edits.length ? `What if: ${several(edits.length, 'change')}` : 'What if'),
        el('div', { class: 'opts' }, edits.length > 1 ? link('Undo last', () => change(page, edits.slice(0, -1)), { 'data-key': 'undo' }) : null,
          edits.length ? link('Put all back', () => change(page, []), { 'data-key': 'none' }) : null)),
      skipped ? el('p', { class: 'note' }, `${count(skipped)} earlier. `, link('Show all', () => { all = true; draw(); }, { 'data-key': 'all' })) : '',
      edits.length ? el('ol', { class: 'changes', start: String(skipped + 1) }, shown.map((_, i) => one(page, edits, skipped + i, report))) : '',
      el('div', { class: 'row' },
        button('Change something', (event) => offers(event.currentTarget, page, context), { class: edits.length ? 'btn' : 'btn main', 'data-key': 'change', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }),
        edits.length && !draft ? saving : null),
      draft ? drawForm(page, context, draft, { close: () => { draft = null; draw('change'); }, done: () => { draft = null; } }) : '');
    if (focus === 'change') box.querySelector('[data-key="change"]').focus();
    else if (focus) box.querySelector('form.change input, form.change select, form.change .btn')?.focus();
  };
  context.redraw = draw;
  draw();
  return box;
}

function one(page, edits, at, report) {
  const words = report?.changes[at] ?? edits[at].op;
  return el('li', {}, el('span', {}, words), ' ',
    link('Take back', () => change(page, edits.filter((_, i) => i !== at), { remedy: 'A later change rests on this one; take that back first.' }), { 'data-key': `back-${at}`, 'aria-label': `Take back: ${words}` }));
}
