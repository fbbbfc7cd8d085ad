// A menu beneath a button: arrows, type to filter, Enter, Escape. One is open at a time.
import { el } from './dom.js';
import { folded, nearest } from './format.js';

const FILTER_SHOWN_FROM = 9;
let open = null;
let serial = 0;

/** Closes the open menu, if there is one; `focus` gives the focus back to its button. */
export function closeMenu({ focus = true } = {}) {
  if (!open) return;
  const { box, anchor, end } = open;
  open = null;
  end();
  box.remove();
  anchor.setAttribute('aria-expanded', 'false');
  if (focus) anchor.focus();
}

/** Puts `box` beneath `anchor`, within the window, until Escape, a press elsewhere or leaving it by Tab. */
export function popUp(anchor, box) {
  const again = open?.anchor === anchor;
  closeMenu({ focus: again });
  if (again) return false;
  document.body.append(box);
  const at = anchor.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8));
  box.style.setProperty('left', `${left + window.scrollX}px`);
  box.style.setProperty('top', `${at.bottom + 4 + window.scrollY}px`);
  anchor.setAttribute('aria-expanded', 'true');
  const press = (event) => {
    if (!box.contains(event.target) && !anchor.contains(event.target)) closeMenu({ focus: false });
  };
  const key = (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    closeMenu();
  };
  const leave = (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) closeMenu({ focus: false });
  };
  document.addEventListener('pointerdown', press);
  box.addEventListener('keydown', key);
  box.addEventListener('focusout', leave);
  open = { box, anchor, end: () => document.removeEventListener('pointerdown', press) };
  return true;
}

/**
 * A list to choose from. Items are {id, label, note, mark, chosen}. With `many`, Enter or a press ticks and
 * [Show these] applies; else it chooses at once. `typed(text)` may offer one more item for what was typed.
 */
export function chooseFrom(anchor, { title, items, many = false, onChoose, typed, empty = 'Nothing to choose' }) {
  const base = `menu${++serial}`;
  const ticked = new Set(items.filter((i) => i.chosen).map((i) => i.id));
  const filter = el('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: 'Type to filter',
    'aria-label': title, 'aria-expanded': 'true', 'aria-controls': `${base}-list`, 'aria-autocomplete': 'list',
  });
  const filterRow = el('div', { class: items.length < FILTER_SHOWN_FROM && !typed ? 'filter hide' : 'filter' }, filter);
  const listbox = el('div', { role: 'listbox', id: `${base}-list`, 'aria-label': title, 'aria-multiselectable': many ? 'true' : null });
  const box = el('div', { class: 'pop', role: 'dialog', 'aria-label': title }, filterRow, listbox);
  let shown = [];
  let at = -1;

  const show = el('button', { type: 'button', class: 'btn main', onclick: () => apply() }, 'Show these');
  const apply = () => { closeMenu(); onChoose([...ticked]); };
  const pick = (item) => {
    if (!many) { closeMenu(); onChoose(item.id); return; }
    if (!ticked.delete(item.id)) ticked.add(item.id);
    draw();
  };
  const point = (index) => {
    at = shown.length ? (index + shown.length) % shown.length : -1;
    [...listbox.children].forEach((row, k) => row.classList.toggle('at', k === at));
    const row = listbox.children[at];
    if (row?.id) { filter.setAttribute('aria-activedescendant', row.id); row.scrollIntoView({ block: 'nearest' }); }
    else filter.removeAttribute('aria-activedescendant');
  };
  const draw = () => {
    const want = folded(filter.value.trim());
    shown = items.filter((i) => folded(`${i.label} ${i.note ?? ''}`).includes(want));
    const extra = typed?.(filter.value.trim());
    if (extra) shown.push(extra);
    listbox.replaceChildren(...shown.map((item, k) => el('div', {
      role: 'option', id: `${base}-${k}`, 'aria-selected': String(ticked.has(item.id)), onclick: () => { pick(item); filter.focus(); },
    }, item.mark?.(), el('span', {}, item.label, item.note && el('small', {}, item.note)))));
    if (!shown.length) {
      const near = want ? nearest(want, items, (i) => i.label) : [];
      listbox.append(el('p', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
        items.length ? `Nothing called “${filter.value.trim()}”.${near.length ? ` Nearest: ${near.map((i) => i.label).join(', ')}.` : ''}` : empty));
    }
    show.disabled = !ticked.size;
    point(Math.min(Math.max(at, 0), shown.length - 1));
  };
  filter.addEventListener('input', () => { filterRow.classList.remove('hide'); at = 0; draw(); });
  filter.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) point(at + step);
    else if (event.key === 'Home' && !filter.value) point(0);
    else if (event.key === 'End' && !filter.value) point(shown.length - 1);
    else if (event.key === 'Enter' && shown[at]) pick(shown[at]);
    else return;
    event.preventDefault();
  });
  if (many) {
    box.append(el('div', { class: 'foot' },
      show,
      el('button', { type: 'button', class: 'btn', onclick: () => { items.forEach((i) => ticked.add(i.id)); draw(); } }, 'All'),
      el('button', { type: 'button', class: 'btn', onclick: () => { ticked.clear(); draw(); } }, 'None')));
  }
  const first = items.findIndex((i) => i.chosen);
  if (!popUp(anchor, box)) return;
  at = Math.max(0, first);
  draw();
  filter.focus({ preventScroll: true });
}

/** A menu of commands and links: items are {heading} or {label, note, href, download, run}. */
export function commands(anchor, title, items) {
  const box = el('div', { class: 'pop', role: 'dialog', 'aria-label': title }, items.map((item) => {
    if (item.heading) return el('h3', {}, item.heading);
    const text = [item.label, item.note && el('small', {}, item.note)];
    return item.href
      ? el('a', { class: 'item', href: item.href, download: item.download, 'aria-current': item.current ? 'page' : null, onclick: (event) => { closeMenu(); item.run?.(event); } }, text)
      : el('button', { type: 'button', class: 'item', onclick: () => { closeMenu(); item.run(); } }, text);
  }));
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...box.querySelectorAll('.item')];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  if (popUp(anchor, box)) box.querySelector('.item')?.focus({ preventScroll: true });
}
