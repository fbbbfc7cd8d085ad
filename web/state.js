// What the page shows lives in its address: reloading, going back and sending a link show the same.

const DEFAULTS = {
  panel: 'map', dataset: '', revision: '', view: '', measure: 'betweenness', sort: '', agency: '',
  columns: '', group: '', flows: '', pairs: '', pairsort: '', imbalance: '0.25', mutual: '0.5', explain: '', forums: '', as: '', select: '', without: '', edits: '', goal: '', vacant: '',
  way: '', steps: '3', routes: '', form: '', by: '', matrix: '',
};

let current = read(window.location);
const watchers = new Set();

/** Reads a state from an address; parameters not known are dropped. */
export function read(location) {
  const query = new URLSearchParams(location.search);
  const state = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) if (query.has(name)) state[name] = query.get(name);
  return state;
}

/** The address of a state, defaults left out. Commas and colons stay readable. */
export function address(state) {
  const parts = Object.keys(DEFAULTS)
    .filter((name) => state[name] !== DEFAULTS[name] && state[name] !== undefined && state[name] !== null)
    .map((name) => `${name}=${encodeURIComponent(state[name]).replace(/%2C/gi, ',').replace(/%3A/gi, ':').replace(/%40/g, '@')}`);
  return parts.length ? `?${parts.join('&')}` : './';
}

export const now = () => current;

/** The address that `change` would lead to. */
export const addressWith = (change) => address({ ...current, ...change });

/** Several agencies as one value of the address, and back; an id may hold a comma. */
export const selection = (ids) => ids.map(encodeURIComponent).join(',');
export const selected = (state) => (state.select ? state.select.split(',').map(decodeURIComponent) : []);

/** Goes to the state that differs by `change`; `replace` leaves no step for the back button. */
export function go(change, { replace = false } = {}) {
  const next = { ...current, ...change };
  if (address(next) === address(current)) return;
  current = next;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', address(next));
  tell();
}

/** Calls `watcher(state)` after every change, also by the back button. */
export function watch(watcher) {
  watchers.add(watcher);
}

function tell() {
  for (const watcher of watchers) watcher(current);
}

window.addEventListener('popstate', () => {
  current = read(window.location);
  tell();
});
