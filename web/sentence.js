// "You are looking at …": each part is a button with a menu. It is the h1 and the title of the page.
import { el, button } from './dom.js';
import { chooseFrom } from './menu.js';
import { capital, list, several } from './format.js';
import { canonical, furtherSteps, named } from './view.js';
import { go, now } from './state.js';

const LEVELS = {
  'rolled-up': ['agencies', 'Agencies, with the flows of the posts that speak for them'],
  agencies: ['agencies alone', 'Only what was told of the agencies themselves'],
  representatives: ['posts', 'The posts that speak for agencies'],
  forums: ['agencies that share forums', 'Agencies tied by the forums where both sit'],
};

function part(text, title, open) {
  return el('button', { type: 'button', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', title, onclick: (event) => open(event.currentTarget) }, text);
}

async function change(page, step) {
  go({ view: await named({ ...page.view, ...step }), agency: step.level ? '' : now().agency });
}

function wavesPart(page) {
  const waves = page.options.waves ?? [];
  const chosen = page.view.waves ?? [];
  const latest = waves.at(-1);
  const label = (id) => waves.find((w) => w.id === id)?.label ?? id;
  const text = waves.length < 2 ? 'the only wave' : chosen.includes('*') ? 'all waves' : list((chosen.length ? chosen : [latest.id]).map(label));
  return part(text, 'Which wave', (anchor) => chooseFrom(anchor, {
    title: 'Which wave',
    items: waves.length < 2 ? [{ id: '', label: latest?.label ?? 'The only wave', note: 'This network was asked for once.', chosen: true }] : [
      ...waves.map((w) => ({ id: w.id === latest.id ? '' : w.id, label: w.label ?? w.id, note: [w.date, w === latest && 'the latest'].filter(Boolean).join(', '), chosen: chosen.length ? chosen.includes(w.id) : w === latest })),
      { id: '*', label: 'All waves', note: 'Flows of all waves laid together, never asked for by itself', chosen: chosen.includes('*') },
    ],
    onChoose: (id) => change(page, { waves: id ? [id] : [] }),
  }));
}

function levelPart(page) {
  const level = page.view.level ?? 'rolled-up';
  const offered = page.options.levels ?? ['rolled-up'];
  const plain = offered.length === 1 || !offered.includes('agencies') || !page.options.posts;
  const say = (id) => (plain && id === 'agencies' ? 'agencies' : LEVELS[id]?.[0] ?? id);
  return part(say(level), 'At which level', (anchor) => chooseFrom(anchor, {
    title: 'At which level',
    items: offered.map((id) => ({ id, label: say(id), note: LEVELS[id]?.[1], chosen: id === level })),
    onChoose: (id) => change(page, { level: id }),
  }));
}

function kindsPart(page) {
  const kinds = page.options.kinds ?? [];
  const chosen = page.view.kinds?.length ? page.view.kinds : kinds.map((k) => k.id);
  const labels = chosen.map((id) => (kinds.find((k) => k.id === id)?.label ?? id).toLowerCase());
  const text = kinds.length > 1 && chosen.length === kinds.length ? `${kinds.length === 2 ? 'both kinds' : `all ${several(kinds.length, 'kind')}`} of flow`
    : labels.length > 3 ? `${several(labels.length, 'kind')} of flow` : list(labels) || 'flows';
  return part(text, 'Which kinds of flow', (anchor) => chooseFrom(anchor, {
    title: 'Which kinds of flow', many: kinds.length > 1,
    items: kinds.map((k) => ({
      id: k.id, label: k.label ?? k.id, chosen: chosen.includes(k.id),
      note: [k.flows !== undefined && several(k.flows, 'flow'), k.unit, k.directed === false && 'without direction'].filter(Boolean).join(', '),
    })),
    onChoose: (ids) => change(page, { kinds: !Array.isArray(ids) || ids.length === kinds.length ? [] : ids }),
  }));
}

function strengthPart(page) {
  const kinds = (page.options.kinds ?? []).filter((k) => !page.view.kinds?.length || page.view.kinds.includes(k.id));
  const only = kinds.length === 1 ? kinds[0] : null;
  const noun = only?.scale === 'money' ? 'amount' : ['count', 'ordinal'].includes(only?.scale) ? 'frequency' : 'strength';
  const least = page.view.minimumStrength ?? 0;
  const codes = new Map((only?.codes ?? []).map((c) => [Number(c.code), c.label]));
  const say = (v) => (codes.has(v) ? `${noun} ${codes.get(v)} or more` : `${noun} ${String(v)} or more`);
  const steps = [...new Set([...(codes.size ? codes.keys() : page.options.strengths ?? []), ...(least ? [least] : [])])].filter((v) => v > 0).sort((a, b) => a - b);
  return part(least ? say(least) : `any ${noun}`, 'How strong at least', (anchor) => chooseFrom(anchor, {
    title: 'How strong at least',
    items: [{ id: 0, label: `Any ${noun}`, chosen: !least }, ...steps.map((v) => ({ id: v, label: capital(say(v)), chosen: v === least }))],
    typed: (text) => {
      const v = Number(text.replace(',', '.'));
      return text && v > 0 && !steps.includes(v) ? { id: v, label: capital(say(v)) } : null;
    },
    onChoose: (v) => change(page, { minimumStrength: v }),
  }));
}

function datasetPart(page) {
  return part(page.dataset.name, 'Which network', (anchor) => chooseFrom(anchor, {
    title: 'Which network',
    items: page.datasets.map((d) => ({
      id: d.id, label: d.name, chosen: d.id === page.dataset.id,
      note: d.counts && `${several(d.counts.agencies, 'agency', 'agencies')}, ${several(d.counts.flows, 'flow')}`,
    })),
    onChoose: (id) => go({ dataset: id, revision: '', view: '', agency: '', group: '', select: '' }),
  }));
}

const STEP_WORDS = {
  filters: (v) => `${several(v.length, 'filter')}`,
  orient: () => 'provider first',
  reconcile: (v) => (v === 'confirmed' ? 'confirmed by both ends' : 'as reported by one end'),
  edits: (v) => `${several(v.length, 'change')} tried out`,
  collapse: (v) => `kinds laid together by ${v}`,
  symmetrise: (v) => `without direction (${v})`,
};

/** Draws the sentence of a network that is looked at. */
export function sayView(heading, page) {
  const further = furtherSteps(page.view);
  const end = further.length ? ',' : '.';
  heading.replaceChildren(...[
    'You are looking at ', el('span', { class: 'keep' }, datasetPart(page), ','), ' ', el('span', { class: 'keep' }, wavesPart(page), ','), ' ',
    page.view.level === 'forums' ? el('span', { class: 'keep' }, levelPart(page), end)
      : [el('span', { class: 'keep' }, levelPart(page), ','), ' ', kindsPart(page), ' of ', el('span', { class: 'keep' }, strengthPart(page), end)],
    further.length ? [' ', list(further.map((s) => STEP_WORDS[s](page.view[s]))), '. ',
      button('As it was told', async () => {
        const kept = { ...page.view };
        for (const step of further) delete kept[step];
        go({ view: canonical(kept) });
      })] : '',
    page.state.revision ? [' ', 'Revision ', page.state.revision, '. ', button('Latest', () => go({ revision: '' }))] : '',
  ].flat(Infinity));
}

/** The one line of what counts and what is unknown. */
export function metaLine(page) {
  const { agencies, ties, directed, undirectedBecause } = page.resolved.view;
  const said = [
    `${several(agencies, ...page.noun)}, ${several(ties, 'tie')}${directed ? ' in one direction or both' : ', without direction'}.`,
    !directed && undirectedBecause ? `${undirectedBecause.replace(/\.?$/, '.')}` : '',
    ...(page.resolved.notes ?? []).map((n) => n.replace(/\.?$/, '.')),
    page.options.respondents === false ? 'Who was asked is not recorded.' : '',
  ];
  return said.filter(Boolean).map((s) => s[0].toUpperCase() + s.slice(1)).join(' ');
}
