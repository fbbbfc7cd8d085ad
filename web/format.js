// Numbers and words as they are shown. Unknown is "–", never 0; minus is a true minus.

export const UNKNOWN = '–';

/** Decimals that suit a whole column: none for counts, else about three figures at the largest value. */
export function decimalsFor(values) {
  const known = values.filter((v) => typeof v === 'number' && Number.isFinite(v));
  if (known.every(Number.isInteger)) return 0;
  const largest = Math.max(...known.map(Math.abs));
  if (largest >= 1000) return 0;
  if (largest >= 10) return 1;
  if (largest >= 0.1 || largest === 0) return 2;
  return Math.min(6, 1 - Math.floor(Math.log10(largest)));
}

const writers = new Map();

function written(decimals) {
  if (!writers.has(decimals)) writers.set(decimals, new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  return writers.get(decimals);
}

/** One number with a fixed count of decimals. */
export function number(value, decimals = decimalsFor([value])) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return UNKNOWN;
  const text = written(decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export const count = (value) => number(value, 0);

/** "1 agency", "27 agencies". */
export function several(n, one, many = `${one}s`) {
  return `${count(n)} ${n === 1 ? one : many}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers in words, for sentences. */
export const inWords = (n) => SMALL[n] ?? count(n);

export const capital = (text) => (text ? text[0].toUpperCase() + text.slice(1) : '');

/** "a, b and c". */
export function list(items, last = 'and') {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export function bytes(n) {
  if (n < 1000) return `${n} B`;
  return n < 1e6 ? `${count(Math.round(n / 1e3))} kB` : `${number(n / 1e6, 1)} MB`;
}

export function day(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return UNKNOWN;
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

export function clock(date) {
  return `${String(date.getHours()).padStart(2, '0')}.${String(date.getMinutes()).padStart(2, '0')}`;
}

/** An attribute's name as a heading: partner_kind becomes "Partner kind". */
export const heading = (name) => capital(String(name ?? '').replaceAll('_', ' '));

/** Folds case and accents, so that "Gwynedd" is found by "gŵynedd". */
export const folded = (text) => String(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How many single-letter slips lie between two words (Levenshtein), in O(a·b). */
export function slips(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

/** The items whose name is nearest to what was typed: by its best word, at most three. */
export function nearest(typed, items, nameOf) {
  const want = folded(typed);
  return items
    .map((item) => {
      const name = folded(nameOf(item));
      const words = [name, ...name.split(/[\s,()/-]+/)].filter(Boolean);
      return { item, far: Math.min(...words.map((w) => slips(want, w))) };
    })
    .filter((x) => x.far <= Math.max(1, Math.floor(want.length / 3)))
    .sort((x, y) => x.far - y.far)
    .slice(0, 3)
    .map((x) => x.item);
}
