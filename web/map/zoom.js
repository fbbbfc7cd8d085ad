// Closer and further, by wheel, pinch, drag and keys. d3's zoom is loaded after the first picture is drawn.
import { D3_URL } from '../libraries.js';

const CLOSEST = 24;
const STEP = 1.6;

/**
 * Makes an element zoomable.
 * @param {HTMLElement} element
 * @param {(t: {k: number, x: number, y: number}, moving: boolean) => void} onChange
 * @returns {{by(factor: number): void, reset(quick?: boolean): void, centre(x: number, y: number): void, destroy(): void}}
 */
export function zoomable(element, onChange) {
  let zoom = null;
  let selection = null;
  let gone = false;

  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = () => (calm() ? selection : selection.transition().duration(160));

  async function load() {
    if (!globalThis.d3?.zoom) await import(D3_URL);
    if (gone || !globalThis.d3?.zoom) return;
    const { zoom: make, select } = globalThis.d3;
    selection = select(element);
    zoom = make()
      .scaleExtent([1, CLOSEST])
      // The page scrolls by wheel unless the picture has the focus; one finger scrolls the page until one is closer.
      .filter((event) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey || element === document.activeElement;
        if (event.type.startsWith('touch')) return event.touches.length > 1 || element.classList.contains('zoomed');
        return !event.button && event.type !== 'dblclick';
      })
      .on('zoom', ({ transform }) => onChange(transform, true))
      .on('end', ({ transform }) => onChange(transform, false));
    fit();
    selection.call(zoom).on('dblclick.zoom', null);
  }

  function fit() {
    const box = [[0, 0], [element.clientWidth, element.clientHeight]];
    zoom?.extent(box).translateExtent(box);
  }

  const ready = load().catch((cause) => console.warn('Zooming is not to be had:', cause.message));
  return {
    fit,
    by: (factor) => ready.then(() => zoom && target().call(zoom.scaleBy, factor)),
    closer() { this.by(STEP); },
    further() { this.by(1 / STEP); },
    reset: (quick) => ready.then(() => zoom && (quick ? selection : target()).call(zoom.transform, globalThis.d3.zoomIdentity)),
    centre: (x, y) => ready.then(() => zoom && target().call(zoom.translateTo, x, y)),
    destroy() {
      gone = true;
      selection?.on('.zoom', null);
    },
  };
}
