// The legend under the picture, true to it: only signs that occur, circles of true size.
import { el, svg } from '../dom.js';
import { glyph } from './glyph.js';
import { AT_REST, BAND, MANY_TIES, WIDTH, focusScale, headCorners } from './geometry.js';

const key = (sign, words) => el('span', {}, sign, words);
const part = (title, ...keys) => el('div', { class: 'part' }, title ? el('dt', {}, title) : null, el('dd', { class: 'row' }, keys));

function sample(width, draw) {
  return svg('svg', { width, height: 16, viewBox: `0 0 ${width} 16`, 'aria-hidden': 'true' }, draw);
}

function line(x1, x2, width, kind, more = '') {
  return svg('line', { class: `${kind} ${more}`, x1, x2, y1: 8, y2: 8, 'stroke-width': width });
}

function head(x, ux, size, kind) {
  return svg('path', { class: `${kind}-head`, d: `M${headCorners(x, 8, ux, 0, size).map((p) => p.join(' ')).join('L')}Z` });
}

function circles(size, scale) {
  const largest = Math.max(...size.circles.map((c) => c.r)) * scale;
  return size.circles.map((c) => {
    const r = c.r * scale;
    const box = Math.ceil(2 * r + 3);
    return key(svg('svg', { width: box, height: Math.ceil(2 * largest + 3), 'aria-hidden': 'true' },
      svg('circle', { class: 'true', cx: box / 2, cy: largest + 1.5, r })), c.text);
  });
}

function signs(scene, chosen) {
  const { legend, aggregate } = scene;
  const thin = scene.ties.length > MANY_TIES;
  const keys = [];
  if (aggregate && !chosen) return [key(sample(36, line(1, 35, BAND[3], 'tie', 'band')), 'ties between groups, the wider the more')];
  if (chosen) {
    if (!scene.directed) keys.push(key(sample(36, line(1, 35, 2.1, 'gives')), 'its ties'));
    else {
      keys.push(
        key(sample(36, [line(1, 30, 3, 'gives'), head(35, 1, 9, 'gives')]), `it ${legend.verbs.gives}`),
        key(sample(36, [line(6, 35, 3, 'takes'), head(1, -1, 9, 'takes')]), legend.verbs.takes),
        key(sample(36, [line(1, 18, 3, 'gives'), line(18, 35, 1.4, 'takes')]), 'both ways'));
    }
  } else if (scene.directed && scene.ties.length) {
    if (scene.ties.some((t) => t.ab && t.ba)) keys.push(key(sample(36, line(1, 35, 1.2, 'tie')), 'both ways'));
    if (legend.oneWay) keys.push(key(sample(36, [line(1, 30, 1.2, 'tie'), head(35, 1, thin ? 5 : 6.5, 'tie')]), 'one way'));
  }
  if (legend.bead) keys.push(key(sample(36, [line(1, 35, 1.2, 'tie'), svg('circle', { class: 'bead', cx: 18, cy: 8, r: 3.2 })]), legend.bead));
  if (legend.unconfirmed) keys.push(key(sample(36, line(1, 35, 1.2, 'tie', 'unsure')), legend.unconfirmed));
  return keys;
}

/**
 * Draws the legend of a scene.
 * @param {Element} element is emptied first
 * @param {object} scene
 * @param {{chosen?: string|null, scale?: number, ringed?: string}} how chosen = id of the agency in focus; ringed = what the rings mean, where there are any; lost = what went since another picture, if that is shown; scale = pixels drawn per pixel of the scene for marks, 1 as the map draws them
 */
export function renderLegend(element, scene, { chosen = null, scale = 1, ringed = '', lost = null } = {}) {
  const { legend } = scene;
  const at = chosen === null ? -1 : scene.marks.findIndex((m) => m.id === chosen);
  const focus = at >= 0;
  const wide = focusScale(focus ? scene.ties.filter((t) => t.a === at || t.b === at).length : 0);
  const groups = legend.groups.map((g) => key(glyph(g.shape, { slot: g.sector }), g.group ?? 'not recorded'));
  if (legend.hollow) groups.push(key(glyph('circle', { slot: 'plain', hollow: true }), legend.hollow));
  if (legend.undefined) groups.push(key(glyph('circle', { slot: 'plain', undefined: true }), legend.undefined));
  const thin = scene.ties.length > MANY_TIES ? 0.5 : 1;
  const showWidths = legend.widths.length && (focus || !scene.aggregate);
  const ties = signs(scene, focus);
  element.replaceChildren(el('dl', { class: 'legend' },
    groups.length ? part(legend.grouping ?? '', groups) : null,
    legend.size ? part(legend.size.label, circles(legend.size, scale)) : null,
    showWidths ? part(legend.widthLabel, legend.widths.map((w) => key(sample(28, line(1, 27, WIDTH[w.width] * (focus ? wide : AT_REST * thin), 'tie')), w.text))) : null,
    ringed ? part('Ringed', key(svg('svg', { width: 18, height: 18, 'aria-hidden': 'true' }, svg('circle', { class: 'ring told', cx: 9, cy: 9, r: 7 })), ringed)) : null,
    lost ? part('Lost', [
      lost.gone.length ? key(svg('svg', { width: 18, height: 18, 'aria-hidden': 'true' }, svg('circle', { class: 'gone', cx: 9, cy: 9, r: 7 })), 'taken out') : null,
      lost.lines.length ? key(sample(36, line(1, 35, 1.3, 'lost-tie')), `flow${lost.lines.length === 1 ? '' : 's'} no longer there`) : null,
      lost.tooMany ? key(null, 'more flows are no longer there than can be drawn') : null].filter(Boolean)) : null,
    ties.length ? part(focus ? 'The chosen agency' : 'Lines', ties) : null));
}
