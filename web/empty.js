// Nothing here yet: samples to open, or files to bring in.
import { button, el } from './dom.js';
import { several } from './format.js';
import { addressWith } from './state.js';
import * as data from './data.js';
import { openSample } from './imports.js';

/** The page of a store without networks. */
export async function showEmpty(main, page, signal) {
  const { samples } = await data.samples(signal);
  if (page.stale()) return;
  page.say({ say: ['Nothing here yet.'], title: 'Nothing here yet', meta: '' });
  main.replaceChildren(el('div', { class: 'frame one' }, el('section', { class: 'state' },
    el('h2', {}, 'Nothing here yet'),
    el('p', {}, 'Open a sample to see what Weft can tell you, or bring in your own three spreadsheets: agencies, the posts that speak for them, and what flows between them.'),
    el('div', { class: 'row' }, samples.map((s, k) => button(`Open ${s.name}`, (event) => openSample(s, event.currentTarget, page), { class: k ? 'btn' : 'btn main' })),
      el('a', { class: 'btn', href: addressWith({ panel: 'data' }) }, 'Bring in files')),
    el('ul', { class: 'plainlist gap' }, samples.map((s) => el('li', {}, s.name, el('small', {}, [several(s.agencies ?? 0, 'agency', 'agencies'), s.about].filter(Boolean).join('. '))))))));
}
