// What has been read from the server, kept so that choosing an agency or going back costs nothing.
import { follow, get, send } from './api.js';
import { progress } from './busy.js';

const KEPT = 60;
const answers = new Map();

function once(path, parameters, finished = (answer) => answer) {
  const key = `${path}?${new URLSearchParams(Object.entries(parameters ?? {}).filter(([, v]) => v !== '' && v !== undefined))}`;
  return (signal) => {
    const before = answers.get(key);
    if (before) {
      answers.delete(key);
      answers.set(key, before);
      return before;
    }
    const answer = get(path, parameters, signal).then((given) => finished(given, signal));
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    if (answers.size > KEPT) answers.delete(answers.keys().next().value);
    return answer;
  };
}

const at = (state, more = {}) => ({ view: state.view, revision: state.revision, ...more });
const of = (state, what) => `datasets/${encodeURIComponent(state.dataset)}/${what}`;

/** What is wanted of measures past the budget, by what is looked at: refuse unless somebody chose. */
const chosen = new Map();
const lookedAt = (state) => JSON.stringify([state.dataset, state.view, state.revision]);

/** Chooses to have what is past the budget estimated (`approximate`) or computed in the background (`queue`). */
export const chooseOver = (state, how) => chosen.set(lookedAt(state), how);

/** Scores, or the job that computes them, which is waited for. */
const waited = (answer, signal) => (answer.state ? follow(answer, progress, signal) : answer);

/** Forgets findings, after their thresholds have changed. */
export function forgetFindings() {
  for (const key of [...answers.keys()]) if (key.includes('/findings?')) answers.delete(key);
}

/** Forgets everything, after an import, an undo or a removal. */
export function forget() {
  answers.clear();
}

export const catalogue = (signal) => once('measures')(signal);
export const samples = (signal) => once('samples')(signal);
export const datasets = (signal) => once('datasets')(signal);
export const options = (state, signal) => once(of(state, 'options'), { revision: state.revision })(signal);
export const resolved = (state, signal) => once(of(state, 'view'), at(state))(signal);
export const scores = (state, measures, signal) =>
  once(of(state, 'scores'), at(state, { measures: measures.join(','), group: state.group, over: chosen.get(lookedAt(state)) }), waited)(signal);
export const scene = (state, size, signal) => once(of(state, 'scene'), at(state, { ...size, group: state.group }))(signal);
export const profile = (state, signal) =>
  once(of(state, `agencies/${encodeURIComponent(state.agency)}`), at(state, { group: state.group }))(signal);
export const findings = (state, signal) => once(of(state, 'findings'), at(state, { group: state.group }))(signal);
export const saveThresholds = (state, thresholds, signal) => send('PUT', of(state, 'thresholds'), { thresholds }, signal);
/** Reach of the view, and of one agency where one is named. */
export const reach = (state, agency, signal) =>
  once(of(state, 'reach'), at(state, { agency, direction: state.way || 'out', steps: state.steps, routes: state.routes, group: state.group }))(signal);
/** What would be different after some changes, and without each agency in turn. */
export const whatIf = (state, edits, signal) => once(of(state, 'what-if'), at(state, { edits: JSON.stringify(edits), group: state.group }))(signal);
export const removals = (state, signal) => once(of(state, 'removals'), at(state, { group: state.group }))(signal);
/** Whom to introduce to whom, under a view; and what remains while posts are vacant. */
export const introductions = (state, view, signal) => once(of(state, 'introductions'), { view, revision: state.revision, group: state.group, goal: state.goal, offers: 6 })(signal);
export const turnover = (state, view, signal) => once(of(state, 'turnover'), { view, revision: state.revision, group: state.group, probability: state.vacant })(signal);
/** Scenarios are never kept here: others may save them too. */
export const scenarios = (state, signal) => get(of(state, 'scenarios'), {}, signal);
export const saveScenario = (state, name, view, edits) => send('POST', of(state, 'scenarios'), { name, view, edits });
export const undoScenario = (state, id) => send('POST', `${of(state, 'scenarios')}/${encodeURIComponent(id)}/undo`);
export const deleteScenario = (state, id) => send('DELETE', `${of(state, 'scenarios')}/${encodeURIComponent(id)}`);
/** Who funds whom against who informs whom. */
export const funding = (state, signal) => once(of(state, 'funding'), at(state, { group: state.group }))(signal);
export const pairs = (state, signal) =>
  once(of(state, 'pairs'), at(state, { limit: 2000, imbalance: state.imbalance, mutual: state.mutual, form: state.form, group: state.group }))(signal);
