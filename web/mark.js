// The small sign of an agency beside its name: the same shape and colour as on the map.
import { glyph } from './map/glyph.js';

/** Sign of anything that carries shape, sector (palette slot) and hollow. */
export function markOf({ shape, sector, slot, hollow } = {}, size = 16) {
  const sign = glyph(shape ?? 'circle', { size, slot: sector ?? slot ?? 'other', hollow: Boolean(hollow) });
  sign.classList.add('glyph');
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}
