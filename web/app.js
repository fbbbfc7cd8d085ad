// Starts the page and takes it from state to state: what to read, which panel to show.
import { announce, button, byId, el } from './dom.js';
import { addressWith, go, now, watch } from './state.js';
import * as data from './data.js';
import { look } from './page.js';
import { metaLine, sayView } from './sentence.js';
import { noTrouble, trouble, working } from './busy.js';
import { closeMenu, chooseFrom, commands } from './menu.js';
import { chooseTheme, theme, themes } from './theme.js';
import { openExport } from './export.js';
import { setUpFind } from './find.js';
import { askToken } from './session.js';
import { openHelp, setUpKeys } from './keys.js';

/** The panels that there are, in the order of the bar. `data` and `measures` need no network. */
const PANELS = [
  { id: 'map', label: 'Map', load: () => import('./overview.js'), title: 'Map of' },
  { id: 'table', label: 'Table', load: () => import('./tables.js'), title: 'Tables of' },
  { id: 'pairs', label: 'Pairs', load: () => import('./pairs.js'), title: 'Pairs of' },
  { id: 'reach', label: 'Reach', load: () => import('./reaching.js'), title: 'Reach in' },
  { id: 'whatif', label: 'What if', load: () => import('./whatif.js'), title: 'What if in' },
  { id: 'findings', label: 'Findings', load: () => import('./findings.js'), title: 'Findings of' },
  { id: 'brief', label: 'Brief', load: () => import('./brief.js'), title: 'Brief of' },
  { id: 'recipe', label: 'Recipe', load: () => import('./recipe.js'), title: 'Recipe of' },
  { id: 'measures', label: 'Measures', load: () => import('./measures.js'), free: true },
  { id: 'data', label: 'Data', load: () => import('./doctor.js'), free: true },
];

const main = byId('main');
let turn = 0;
let readAt = null;
let before = {};

const AFRESH = { view: '', revision: '', measure: 'betweenness', sort: '', columns: '', agency: '', group: '', select: '', without: '', edits: '', goal: '', vacant: '' };

const panelOf = (state) => PANELS.find((p) => p.id === state.panel) ?? PANELS[0];

function drawBar(state) {
  byId('panels').replaceChildren(...PANELS.map((p) => el('a', {
    href: addressWith({ panel: p.id }), 'aria-current': p.id === panelOf(state).id ? 'page' : null,
  }, p.label)));
  byId('menu').textContent = panelOf(state).label;
}

function drawActs(page) {
  const copy = button('Copy link', async () => {
    const done = await navigator.clipboard?.writeText(window.location.href).then(() => true, () => false);
    copy.textContent = done ? 'Copied' : 'Copy it from the address bar';
    announce(copy.textContent);
    setTimeout(() => { copy.textContent = 'Copy link'; }, 2000);
  });
  byId('acts').replaceChildren(copy, button('Export', (event) => openExport(event.currentTarget, page), { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }));
}

/** The heading, line and buttons of a panel that looks at no network. */
export function saySomething({ say, meta = '', acts = [], title }) {
  byId('say').replaceChildren(...say);
  byId('meta').textContent = meta;
  byId('acts').replaceChildren(...acts);
  document.title = `${title}: Weft`;
}

async function showState(state) {
  const mine = ++turn;
  const stopper = new AbortController();
  const panel = panelOf(state);
  const moved = before.panel !== undefined && panel.id !== panelOf(before).id;
  const page = { state, stale: () => mine !== turn, say: saySomething, again: () => showState(now()) };
  closeMenu({ focus: false });
  drawBar(state);
  const done = working(wordsFor(state), () => { turn++; stopper.abort(); done(); });
  try {
    if (panel.free) {
      const module = await panel.load();
      await module.show(main, page, stopper.signal);
    } else {
      await showNetwork(panel, page, stopper.signal);
    }
    if (page.stale()) return;
    readAt = new Date();
    noTrouble();
    if (moved) main.focus({ preventScroll: true });
    before = state;
  } catch (problem) {
    if (mine !== turn || problem.name === 'AbortError') return;
    if (problem.status === 401) askToken(main, page, problem);
    else if (problem.excess) trouble(problem, null, { readAt, ways: waysPast(problem.excess, state) });
    else trouble(problem, () => showState(now()), { readAt, afresh: [400, 404].includes(problem.status) ? () => go(AFRESH) : null });
  } finally {
    if (mine === turn) done();
  }
}

const PAST = { approximate: 'Estimate it', queue: 'Compute it in the background' };

/** What can be done about work past the budget. */
const waysPast = (excess, state) => Object.entries(PAST).filter(([how]) => excess.over.includes(how)).map(([how, text]) => ({
  text,
  go: () => {
    data.chooseOver(state, how);
    noTrouble();
    main.focus({ preventScroll: true });
    showState(now());
  },
}));

async function showNetwork(panel, page, signal) {
  const { datasets } = await data.datasets(signal);
  if (page.stale()) return;
  if (!datasets.length) {
    const { showEmpty } = await import('./empty.js');
    await showEmpty(main, page, signal);
    return;
  }
  const dataset = datasets.find((d) => d.id === page.state.dataset || d.name === page.state.dataset);
  if (!page.state.dataset || !dataset) {
    if (page.state.dataset) announce('That network is not here any more; another is shown.');
    go({ dataset: datasets[0].id, ...(page.state.dataset ? { revision: '', view: '', agency: '', select: '' } : {}) }, { replace: true });
    return;
  }
  Object.assign(page, { datasets, dataset });
  await look(page, signal);
  if (page.stale()) return;
  const module = await panel.load();
  await module.show(main, page, signal);
  if (page.stale()) return;
  drawSentence(page);
  byId('meta').textContent = page.meta ?? metaLine(page);
  document.title = `${panel.title} ${dataset.name}: Weft`;
  drawActs(page);
  setUpFind(page);
}

function drawSentence(page) {
  const at = [...byId('say').querySelectorAll('button')].indexOf(document.activeElement);
  sayView(byId('say'), page);
  if (at >= 0) byId('say').querySelectorAll('button')[at]?.focus();
}

function wordsFor(state) {
  if (state.panel === 'pairs') return 'Working out who leans on whom.';
  if (state.panel === 'reach') return 'Working out who reaches whom.';
  if (state.panel === 'whatif') return 'Working out what would change.';
  if (state.panel === 'brief') return 'Writing the brief.';
  if (state.panel === 'findings') return 'Looking for what stands out.';
  if (state.panel === 'data') return 'Reading the list of networks.';
  return `Working out ${state.measure.replaceAll('-', ' ').replace(/:.*/, '')}.`;
}

function setUpTools() {
  byId('theme').addEventListener('click', (event) => chooseFrom(event.currentTarget, {
    title: 'Theme',
    items: themes.map((id) => ({ id, label: { system: 'As the system', light: 'Light', dark: 'Dark' }[id], chosen: id === theme() })),
    onChoose: chooseTheme,
  }));
  byId('theme').setAttribute('aria-haspopup', 'listbox');
  byId('help').addEventListener('click', openHelp);
  byId('menu').addEventListener('click', (event) => commands(event.currentTarget, 'Panels', [
    ...PANELS.map((p) => ({ label: p.label, href: addressWith({ panel: p.id }), current: p.id === now().panel })),
    { heading: 'Page' },
    { label: 'Theme', run: () => chooseTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]) },
    { label: 'Help and keys', run: openHelp },
  ]));
  // Links within the page change the state without loading it anew.
  document.addEventListener('click', (event) => {
    const a = event.target.closest?.('a[href]');
    if (!a || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || a.hasAttribute('download') || a.target || a.hash) return;
    const to = new URL(a.href);
    if (to.origin !== window.location.origin || to.pathname !== window.location.pathname) return;
    event.preventDefault();
    const wanted = new URLSearchParams(to.search);
    go({ panel: 'map', ...Object.fromEntries(Object.keys(now()).map((k) => [k, wanted.get(k) ?? undefined]).filter(([, v]) => v !== undefined)) });
  });
}

setUpTools();
setUpKeys();
watch(showState);
showState(now());
