// Keys of the picture: arrows to the nearest agency that way, n and b along flows, Enter, Escape, + - 0, t.
import { nearestTowards } from './geometry.js';
import { flowsOf } from './describe.js';

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Listens for the picture's keys.
 * @param {HTMLElement} element has the focus
 * @param {object} map active(), chosen(), scene(), at(), activate(i), choose(i), zoom(how), table(i)
 */
export function listenForKeys(element, map) {
  let walk = null;

  function step(by) {
    const from = map.chosen() >= 0 ? map.chosen() : walk?.others.includes(map.active()) ? walk.from : map.active();
    if (!walk || walk.from !== from || walk.scene !== map.scene()) {
      const { gives, takes } = flowsOf(map.scene(), from);
      walk = { from, scene: map.scene(), others: [...new Set([...gives, ...takes].map((f) => f.other))], at: by > 0 ? -1 : 0 };
    }
    if (!walk.others.length) return;
    walk.at = (walk.at + by + walk.others.length) % walk.others.length;
    map.activate(walk.others[walk.at]);
  }

  function weightiest(last) {
    const order = map.order();
    map.activate(order[last ? order.length - 1 : 0]);
  }

  function handle(event) {
    const { key } = event;
    const active = map.active();
    if (WAYS[key]) {
      const next = active < 0 ? map.order()[0] : nearestTowards(map.at(), active, ...WAYS[key]);
      if (next >= 0) map.activate(next);
    } else if (key === 'n' || key === 'b') {
      if (active >= 0) step(key === 'n' ? 1 : -1);
    } else if (key === 'Home' || key === 'End') {
      weightiest(key === 'End');
    } else if ((key === 'Enter' || key === ' ') && active >= 0) {
      map.choose(active);
    } else if (key === 'Escape' && map.chosen() >= 0) {
      map.choose(-1);
    } else if (key === '+' || key === '=') {
      map.zoom('in');
    } else if (key === '-') {
      map.zoom('out');
    } else if (key === '0') {
      map.zoom('reset');
    } else if (key === 't' && active >= 0) {
      return map.table(active);
    } else {
      return false;
    }
    return true;
  }

  const listener = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !map.scene()?.marks.length) return;
    if (handle(event)) event.preventDefault();
  };
  element.addEventListener('keydown', listener);
  return () => element.removeEventListener('keydown', listener);
}
