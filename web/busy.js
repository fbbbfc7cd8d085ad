// Says what is being worked out, once it takes longer than a moment, with a way to stop it.
import { button, byId, el } from './dom.js';
import { clock } from './format.js';

const MOMENT = 300;
let timer = 0;

/** Announces work after 300 ms; the old picture stays. Gives a function that ends it. */
export function working(words, stop) {
  clearTimeout(timer);
  const box = byId('busy');
  timer = setTimeout(() => {
    box.replaceChildren(el('span', { role: 'status' }, words), el('progress', { hidden: true, max: 1, 'aria-label': 'How far it is' }), button('Stop', stop));
    box.hidden = false;
    document.querySelector('.frame')?.classList.add('old');
  }, MOMENT);
  return () => {
    clearTimeout(timer);
    box.hidden = true;
    document.querySelector('.frame')?.classList.remove('old');
  };
}

/** Shows how far a job is, beside what is being worked out. */
export function progress({ done, total }) {
  const bar = byId('busy').querySelector('progress');
  if (!bar) return;
  bar.hidden = false;
  if (total) bar.value = done / total;
}

const AGAIN = 2000;
let retry = 0;

/** Shows a problem above the panel, with what to do, [Try now], other ways as {text, go}, and a way out of an address that leads nowhere. */
export function trouble(problem, again, { readAt = null, afresh = null, ways = [] } = {}) {
  clearTimeout(retry);
  const passing = Boolean(again) && [0, 503].includes(problem.status);
  if (passing) retry = setTimeout(again, AGAIN);
  const box = byId('trouble');
  const stale = readAt && document.querySelector('.frame') ? ` What you see was read at ${clock(readAt)} and still works.` : '';
  box.replaceChildren(
    el('span', {}, el('strong', {}, sentence(problem.message)), ` ${passing ? 'Weft tries again every 2 seconds.' : problem.remedy ?? ''}${stale}`),
    ...ways.map((way) => button(way.text, way.go)),
    again ? button('Try now', again) : '',
    afresh ? button('Start afresh', afresh) : '',
    button('Close', noTrouble),
    problem.requestId && !passing ? el('span', { class: 'more' }, `In the log as ${problem.requestId}.`) : '',
  );
  box.classList.toggle('wait', passing);
  box.hidden = false;
}

export function noTrouble() {
  clearTimeout(retry);
  byId('trouble').hidden = true;
}

const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);
