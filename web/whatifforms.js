// The small forms by which a change is made. What was typed stays until the change is made or the form closed.
import { button, el, link } from './dom.js';
import { list, several } from './format.js';
import { chooseFrom } from './menu.js';
import { change, coordinator, freshId, meeting } from './changes.js';

const option = (value, text, chosen) => el('option', { value, selected: value === chosen }, text);

/** A labelled control that keeps what it holds in the draft. */
function field(label, draft, name, control) {
  control.addEventListener('input', () => { draft.values[name] = control.value; });
  control.setAttribute('data-key', `f-${name}`);
  control.id = `f-${name}`;
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control);
}

function text(label, draft, name, more = {}) {
  return field(label, draft, name, el('input', { type: 'text', required: true, pattern: '.*\\S.*', maxlength: '120', autocomplete: 'off', value: draft.values[name] ?? '', ...more }));
}

function amount(label, draft, name, byDefault) {
  draft.values[name] ??= byDefault;
  return field(label, draft, name, el('input', { type: 'number', required: true, min: '0', step: 'any', value: draft.values[name] }));
}

function choice(label, draft, name, items, first) {
  const chosen = draft.values[name] ??= first ? '' : items[0]?.id ?? '';
  return field(label, draft, name, el('select', {}, first ? option('', first, chosen) : null, items.map((i) => option(i.id, i.name ?? i.label, chosen))));
}

function who(label, draft, name, agencies) {
  const chosen = draft.values[name] ??= '';
  return field(label, draft, name, el('select', { required: true }, option('', 'Choose…', chosen), agencies.map((a) => option(a.id, a.name, chosen))));
}

function members(label, draft, agencies) {
  const ids = (draft.values.members ?? []).filter((id) => agencies.some((a) => a.id === id));
  const told = el('span', { class: 'told' });
  const tell = (chosen) => { told.textContent = chosen.length ? list(chosen.map((id) => agencies.find((a) => a.id === id).name)) : 'Nobody yet.'; };
  tell(ids);
  return el('div', { class: 'field members' }, button(label, (event) => chooseFrom(event.currentTarget, {
    title: label, many: true,
    items: agencies.map((a) => ({ id: a.id, label: a.name, note: a.group, chosen: (draft.values.members ?? []).includes(a.id) })),
    onChoose: (chosen) => { draft.values.members = chosen; tell(chosen); },
  }), { 'data-key': 'f-members', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' }), ' ', told);
}

function tick(label, draft, name) {
  return el('label', { class: 'tick' }, el('input', { type: 'checkbox', checked: Boolean(draft.values[name]), 'data-key': `f-${name}`, onchange: (event) => { draft.values[name] = event.currentTarget.checked; } }), label);
}

const both = (draft, kinds) => {
  const directed = kinds.some((k) => k.directed !== false);
  return directed ? tick('The other way too', draft, 'back') : null;
};

const ends = (draft, agencies) => [who('From', draft, 'source', agencies), who('To', draft, 'target', agencies)];

/** Of each form: its controls, and the changes that it makes. */
const FORMS = {
  'add-agency': {
    controls: (draft, { groups, groupLabel }) => [text('Name', draft, 'name'), groups.length ? choice(groupLabel, draft, 'group', groups, 'Not recorded') : null],
    make: ({ name, group }, { fresh, grouping }) => [{ op: 'add-agency', id: fresh(name), name: name.trim(), ...(group ? { attributes: { [grouping]: group } } : {}) }],
  },
  'add-flow': {
    controls: (draft, { agencies, kinds }) => [ends(draft, agencies), choice('Kind', draft, 'kind', kinds), amount('Strength', draft, 'strength', '1'), both(draft, kinds)],
    make: ({ source, target, kind, strength, back }, { directed }) => {
      const one = { op: 'add-tie', source, target, kind, strength: Number(strength) };
      return back && directed(kind) ? [one, { ...one, source: target, target: source }] : [one];
    },
  },
  strengthen: {
    controls: (draft, { agencies, kinds }) => [ends(draft, agencies), choice('Kind', draft, 'kind', kinds, 'Every kind'), amount('Times (below 1 weakens)', draft, 'factor', '2')],
    make: ({ source, target, kind, factor }) => [{ op: 'strengthen', source, target, ...(kind ? { kind } : {}), factor: Number(factor) }],
  },
  'remove-flow': {
    controls: (draft, { agencies, kinds }) => [ends(draft, agencies), choice('Kind', draft, 'kind', kinds, 'Every kind')],
    make: ({ source, target, kind }) => [{ op: 'remove-tie', source, target, ...(kind ? { kind } : {}) }],
  },
  merge: {
    controls: (draft, { agencies }) => [members('Choose who merges', draft, agencies), text('Name of the one', draft, 'name')],
    make: ({ members = [], name }) => [{ op: 'merge', agencies: members, into: members[0] ?? '', name: name.trim() }],
  },
  meeting: {
    controls: (draft, { agencies, kinds }) => [members('Choose who meets', draft, agencies), choice('Kind of flow between them', draft, 'kind', kinds)],
    make: ({ members = [], kind }, { directed }) => meeting(members, kind, directed(kind)),
  },
  coordinator: {
    controls: (draft, { agencies, kinds }) => [text('Name', draft, 'name', { placeholder: 'Co-ordinator' }), members('Choose between whom', draft, agencies), choice('Kind of flow', draft, 'kind', kinds)],
    make: ({ name, members = [], kind }, { fresh, directed }) => coordinator(fresh(name), name.trim(), members, kind, directed(kind)),
  },
};

const LEAST = { merge: 2, meeting: 2, coordinator: 2 };

/** The open form; `close` puts it away, `done` is told once the change can be made. */
export function drawForm(page, { edits, agencies, kinds }, draft, { close, done }) {
  const form = FORMS[draft.id];
  const taken = new Set([...page.agencies, ...agencies].map((a) => a.id));
  const about = {
    agencies, kinds, grouping: page.group, groupLabel: page.groupLabel,
    groups: [...new Set(page.agencies.map((a) => a.group).filter(Boolean))].sort().map((g) => ({ id: g, label: g })),
    fresh: (name) => freshId(name, taken),
    directed: (id) => kinds.find((k) => k.id === id)?.directed !== false,
  };
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  return el('form', {
    class: 'change', 'aria-label': draft.title,
    onsubmit: async (event) => {
      event.preventDefault();
      const least = LEAST[draft.id] ?? 0;
      if ((draft.values.members ?? []).length < least) {
        wrong.textContent = `Choose at least ${several(least, 'agency', 'agencies')}.`;
        return;
      }
      wrong.textContent = '';
      await change(page, [...edits, ...form.make(draft.values, about)], { made: done });
    },
  },
  el('h3', {}, draft.title),
  el('div', { class: 'fields' }, form.controls(draft, about)),
  wrong,
  el('div', { class: 'row' }, button('Make the change', null, { type: 'submit', class: 'btn main', 'data-key': 'make' }), link('Close', close, { 'data-key': 'close' })));
}
