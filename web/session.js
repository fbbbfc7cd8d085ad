// Where the server asks for a token: a form that opens a session; the cookie is the server's, scripts cannot read it.
import { button, el } from './dom.js';
import { send } from './api.js';
import { forget } from './data.js';
import { trouble } from './busy.js';

/** Asks for the token and shows the page once the server takes it. */
export function askToken(main, page, problem) {
  const token = el('input', { type: 'password', autocomplete: 'off', required: true });
  const form = el('form', { class: 'state', onsubmit: async (event) => {
    event.preventDefault();
    try {
      await send('POST', 'session', { token: token.value.trim() });
      forget();
      page.again();
    } catch (refusal) {
      trouble(refusal, null);
    }
  } },
  el('p', {}, problem.remedy || 'Whoever started Weft can give you one.'),
  el('label', { class: 'field row' }, 'Token', token),
  el('div', { class: 'row' }, button('Open', null, { type: 'submit', class: 'btn main' })));
  page.say({ say: ['This Weft asks for a token.'], title: 'A token is needed' });
  main.replaceChildren(el('div', { class: 'frame one' }, el('section', { 'aria-label': 'Token' }, form)));
  token.focus();
}
