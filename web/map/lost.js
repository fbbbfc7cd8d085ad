// What a picture shows of what is no longer there: who was taken out, and the flows that went, at the places of before.

/** More flows than this would be a grey mass that says nothing. */
const MOST = 1500;

const ways = (scene) => {
  const all = new Map();
  for (const t of scene.ties) {
    const [a, b] = [scene.marks[t.a].id, scene.marks[t.b].id];
    if (t.ab || !scene.directed) all.set(`${a} ${b}`, [a, b]);
    if (t.ba && scene.directed) all.set(`${b} ${a}`, [b, a]);
  }
  return all;
};

/**
 * What is in one scene and not in the other that keeps its places; null where nothing is, or more than can be seen.
 * @param {object} before
 * @param {object} after
 * @param {Set<string>} merged ids of those who live on in another, whose flows are not lost
 */
export function lostBetween(before, after, merged) {
  if (before.aggregate || after.aggregate) return null;
  const there = new Set(after.marks.map((m) => m.id));
  const gone = before.marks.filter((m) => !there.has(m.id) && !merged.has(m.id));
  const now = ways(after);
  const place = new Map(before.marks.map((m) => [m.id, m]));
  const pairs = new Map();
  for (const [key, [a, b]] of ways(before)) {
    if (now.has(key) || merged.has(a) || merged.has(b) || (!after.directed && now.has(`${b} ${a}`))) continue;
    pairs.set([a, b].sort().join(' '), [place.get(a), place.get(b)]);
  }
  const lines = [...pairs.values()];
  return (gone.length || lines.length) && lines.length <= MOST ? { gone, lines } : null;
}

/** The same in pixels of the frame. */
export function placed(lost, scale, { k, x, y }) {
  const at = (m) => [m.x * scale * k + x, m.y * scale * k + y];
  return {
    lines: lost.lines.map(([a, b]) => [...at(a), ...at(b)]),
    gone: lost.gone.map((m) => ({ at: at(m), r: m.r + 2, lines: m.label.split('\n') })),
  };
}
