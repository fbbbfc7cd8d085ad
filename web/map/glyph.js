// The sign of a sector: its shape in its colour, as it stands on the map, in legends, tables and profiles.
import { svg } from '../dom.js';
import { shapePath } from './shapes.js';

/**
 * An SVG element of size × size pixels with one mark.
 * @param {string} shape name of the shape
 * @param {{size?: number, slot?: string, hollow?: boolean, undefined?: boolean, r?: number}} look slot = palette colour
 */
export function glyph(shape, { size = 16, slot = 'other', hollow = false, undefined: dashed = false, r = size * 0.34 } = {}) {
  return svg('svg', { class: 'glyph', width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { class: markClass(slot, hollow, dashed), d: shapePath(shape, size / 2, size / 2, r) }));
}

/** Classes of a mark: the colour of its sector, hollow, dashed. */
export function markClass(slot, hollow, dashed) {
  return `mark sec-${slot}${hollow ? ' hollow' : ''}${dashed ? ' undefined' : ''}`;
}
