// The changes of a scenario: in the address, in words, made and taken back. Nothing is changed in the dataset.
import { Problem } from './api.js';
import { announce, el } from './dom.js';
import { addressWith, go, now } from './state.js';
import * as data from './data.js';
import { noTrouble, trouble, working } from './busy.js';

/** What an address can carry; longer scenarios are saved in parts. */
const LONGEST = 6000;

/** The changes that the address has; an older address names who leaves. */
export function editsOf(state) {
  if (!state.edits) return state.without ? [remove(state.without.split(',').map(decodeURIComponent))] : [];
  try {
    const edits = JSON.parse(state.edits);
    if (Array.isArray(edits) && edits.every((e) => e && typeof e.op === 'string')) return edits;
  } catch { /* Said below. */ }
  throw new Problem({ status: 400, detail: 'The changes in this address cannot be read.', remedy: 'Perhaps it was cut short when it was copied. Start afresh, or ask for it again.' });
}

/** The part of an address that has these changes. */
export const asState = (edits) => ({ edits: edits.length ? JSON.stringify(edits) : '', without: '' });

export const remove = (actors) => ({ op: 'remove', actors });

/** A link to what would be if some left, agencies or posts. */
export const ifTheyLeft = (ids, words) => el('a', { class: 'link', href: addressWith({ panel: 'whatif', agency: '', select: '', ...asState([remove(ids)]) }) }, el('span', {}, words));

/** Flows both ways between all who meet, so that a forum counts among flows. */
export const meeting = (members, kind, directed) => members.flatMap((a, i) => members.slice(i + 1).flatMap((b) => flows(a, b, kind, directed)));

/** A new agency with flows to and from those whom it brings together. */
export const coordinator = (id, name, members, kind, directed) => [{ op: 'add-agency', id, name }, ...members.flatMap((m) => flows(id, m, kind, directed))];

const flow = (source, target, kind) => ({ op: 'add-tie', source, target, kind, strength: 1 });
const flows = (a, b, kind, directed) => (directed ? [flow(a, b, kind), flow(b, a, kind)] : [flow(a, b, kind)]);

/** An id that nobody has yet, made of a name. */
export function freshId(name, taken) {
  const base = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'new';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Goes to other changes, once the server says that they can be made; else says why not and leaves all as it is. */
export async function change(page, edits, { remedy, made } = {}) {
  const stopper = new AbortController();
  const done = working('Working out what would change.', () => stopper.abort());
  try {
    const next = asState(edits);
    if (next.edits.length > LONGEST) {
      throw new Problem({ title: 'Too many changes', detail: 'These are more changes than an address can carry.', remedy: 'Take some back first, or merge instead of adding flow by flow.' });
    }
    if (edits.length) await data.whatIf(page.state, edits, stopper.signal);
    // Whoever went elsewhere meanwhile, by the Back button for example, is left there.
    if (now() !== page.state) return;
    noTrouble();
    made?.();
    // The button pressed may be gone afterwards; the one for changes is always there.
    document.querySelector('[data-key="change"]')?.focus({ preventScroll: true });
    go(next);
    announce(edits.length ? `Now ${edits.length === 1 ? 'one change' : `${edits.length} changes`}.` : 'All is put back.');
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    trouble(remedy ? Object.assign(problem, { remedy }) : problem, null);
  } finally {
    done();
  }
}
