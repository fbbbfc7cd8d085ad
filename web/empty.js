// Nothing here yet: samples to open, or files to bring in.
import { button, el } from './dom.js';
import { addressWith } from './state.js';
import * as data from './data.js';
import { openSample } from './imports.js';

/** The page of a store without networks. */
export async function showEmpty(main, page, signal) {
  const { samples } = await data.samples(signal);
  if (page.stale()) return;
  page.say({ say: ['Nothing here yet. Open a sample to see what Weft can tell you.'], title: 'Nothing here yet', meta: 'Or bring in your own three spreadsheets: agencies, the posts that speak for them, and what flows between them.' });
  main.replaceChildren(el('div', { class: 'frame twin' },
    el('section', { 'aria-label': 'Samples' }, el('div', { class: 'head' }, el('h2', {}, 'Samples')),
      el('ul', { class: 'samples' }, samples.map((s, k) => el('li', {},
        el('h3', {}, s.name), el('p', {}, s.about),
        button(`Open ${s.name}`, (event) => openSample(s, event.currentTarget, page), { class: k ? 'btn' : 'btn main' }))))),
    el('section', { 'aria-label': 'Your own files' }, el('div', { class: 'head' }, el('h2', {}, 'Your own files')),
      el('p', { class: 'lead' }, 'Three sheets saved as CSV, or one workbook. Only the flows are needed; Weft says what is wrong, row by row, before anything is stored.'),
      el('div', { class: 'row' }, el('a', { class: 'btn', href: addressWith({ panel: 'data' }) }, 'Bring in files')))));
}
