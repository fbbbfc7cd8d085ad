// Brings networks in: samples and files, each as a job with progress that can be stopped.
import { button, el, byId } from './dom.js';
import { follow, send, upload } from './api.js';
import { capital, count } from './format.js';
import { forget } from './data.js';
import { go } from './state.js';
import { noTrouble, trouble } from './busy.js';

/** Runs a job to its end under the sentence: words, a bar, [Stop]. Gives its result. */
export async function run(start, words) {
  const box = byId('busy');
  const stopper = new AbortController();
  const bar = el('progress', { 'aria-label': words });
  const text = el('span', { role: 'status' }, words);
  box.replaceChildren(text, bar, button('Stop', () => stopper.abort()));
  box.hidden = false;
  noTrouble();
  try {
    const job = await start(stopper.signal);
    return await follow(job, (state) => {
      const said = capital(state.words || words);
      text.textContent = state.total > 0 ? `${said}: ${count(state.done)} of ${count(state.total)}.` : `${said}.`;
      if (state.total > 0) {
        bar.max = state.total;
        bar.value = state.done;
      } else {
        bar.removeAttribute('value');
      }
    }, stopper.signal);
  } finally {
    box.hidden = true;
  }
}

/** After an import: everything read before is old; the new network is shown. */
export function open(dataset) {
  forget();
  go({ panel: 'map', dataset: dataset.id, revision: '', view: '', agency: '', select: '', group: '', sort: '', columns: '' });
}

/** Opens a sample that comes with Weft. */
export async function openSample(sample, anchor, page) {
  anchor.disabled = true;
  try {
    const result = await run((signal) => send('POST', 'datasets', { sample: sample.id }, signal), `Opening ${sample.name}`);
    open(result.dataset);
  } catch (problem) {
    if (problem.name !== 'AbortError') trouble(problem, () => openSample(sample, anchor, page));
  } finally {
    anchor.disabled = false;
  }
}

/** Imports files under a name; refused with the list of problems where the data has errors. */
export const importFiles = (form, name) => run((signal) => upload('datasets', form, signal), `Bringing in ${name}`);
