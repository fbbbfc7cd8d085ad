// Talks to the server. Every failure becomes a Problem that says what is wrong and what to do.

const BASE = new URL('./api/', document.baseURI);

/** A refusal or failure in words; `status` 0 means that no answer came, `excess` by how much work is past its budget. */
export class Problem extends Error {
  constructor({ status = 0, title = '', detail = '', remedy = '', problems = [], requestId = '', excess = null }) {
    super(detail || title || 'Something went wrong.');
    Object.assign(this, { status, title, remedy, problems, requestId, excess });
  }
}

/** Address of an API path with its parameters; blank ones are left out. */
export function url(path, parameters = {}) {
  const address = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== '' && value !== null && value !== undefined) address.searchParams.set(name, value);
  }
  return address.href;
}

async function ask(address, options) {
  let response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem({ title: 'Weft does not answer', detail: 'Weft does not answer.', remedy: 'See whether it still runs where you started it, then try again.' });
  }
  if (response.status === 204) return null;
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson ? await response.json().catch(() => null) : null;
  if (!response.ok) {
    throw new Problem({ title: response.statusText, detail: `The server answered ${response.status}.`, ...body, status: response.status });
  }
  if (body === null) throw new Problem({ status: response.status, detail: 'The answer could not be read.', remedy: 'Try again; if it stays so, look in the log.' });
  return body;
}

/** GET of JSON. ETag and 304 are the browser's work. */
export const get = (path, parameters, signal) => ask(url(path, parameters), { signal });

/** GET of a text, as a page of HTML. */
export async function text(path, parameters, signal) {
  const response = await fetch(url(path, parameters), { credentials: 'same-origin', signal }).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new Problem({ title: 'Weft does not answer', detail: 'Weft does not answer.', remedy: 'See whether it still runs where you started it, then try again.' });
  });
  if (response.ok) return response.text();
  const body = await response.json().catch(() => null);
  throw new Problem({ title: response.statusText, detail: `The server answered ${response.status}.`, ...body, status: response.status });
}

/** A request with a JSON body, or none. */
export const send = (method, path, body, signal) =>
  ask(url(path), {
    method, signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });

/** Sends a form with files. */
export const upload = (path, form, signal) => ask(url(path), { method: 'POST', body: form, signal });

/**
 * Follows a job to its end and gives its result. `onProgress` gets {words, done, total}.
 * Listens to events; where the stream breaks off it asks once a second instead.
 */
export function follow(job, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(url(`jobs/${job.id}/events`));
    let timer = 0;
    const stop = () => { events.close(); clearTimeout(timer); };
    const settle = (state) => {
      if (state.state === 'done') { stop(); resolve(state.result); }
      else if (state.state === 'failed') { stop(); reject(new Problem(state.problem ?? { detail: 'The work failed.' })); }
      else if (state.state === 'cancelled') { stop(); reject(new DOMException('Stopped', 'AbortError')); }
      else onProgress(state);
    };
    const poll = async () => {
      try {
        settle(await get(`jobs/${job.id}`));
        timer = setTimeout(poll, 1000);
      } catch (error) { stop(); reject(error); }
    };
    for (const name of ['progress', 'done', 'failed', 'cancelled']) {
      events.addEventListener(name, (event) => settle({ state: name === 'progress' ? 'running' : name, ...JSON.parse(event.data) }));
    }
    events.onerror = () => { events.close(); clearTimeout(timer); poll(); };
    signal?.addEventListener('abort', () => {
      send('DELETE', `jobs/${job.id}`).catch(() => {});
      stop();
      reject(new DOMException('Stopped', 'AbortError'));
    });
    settle(job);
  });
}
