// The brief: one page for a meeting, then an annex, as the file that can be taken away has it.
import { text, url } from './api.js';
import { el } from './dom.js';

/** Loads the brief of the view and shows it, with the ways to take it away. */
export async function show(main, page, signal) {
  const { state } = page;
  const path = `datasets/${encodeURIComponent(state.dataset)}/brief`;
  const common = { view: state.view, revision: state.revision, group: state.group };
  const html = await text(path, { format: 'html', ...common }, signal);
  if (page.stale()) return;
  page.meta = 'The same revision, view and thresholds give the same brief, byte for byte.';
  // The file's own style sheet is the page's too, which forbids it within.
  const bare = html.replace(/<style>[^]*?<\/style>/, '');
  const brief = new DOMParser().parseFromString(bare, 'text/html').querySelector('.brief');
  const away = (format, label) => el('a', { class: 'link', href: url(path, { format, ...common }), download: '' }, el('span', {}, label));
  // A main element of its own cannot stand within the page's.
  const sheet = el('article', { class: 'brief', 'aria-label': 'Brief' });
  sheet.append(...brief.childNodes);
  main.replaceChildren(el('div', { class: 'frame' },
    el('p', { class: 'away' }, away('pdf', 'Save as PDF'), ' ', away('html', 'Save as HTML'), ' ', away('md', 'Save as Markdown')),
    sheet));
}
