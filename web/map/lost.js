// What a picture shows of what is no longer there: who was taken out, and the flows that went, at the places of before.

/** More flows than this would be a grey mass that says nothing. */
const MOST = 1500;

/** How many pixels beside a line that is still there the lost way runs. */
const BESIDE = 4;

/** Names a way by both ids, which may have spaces. */
const keyOf = (a, b) => JSON.stringify([a, b]);

/** Each way from one to another; of a picture without direction both ways. */
const ways = (scene) => {
  const all = new Map();
  for (const t of scene.ties) {
    const [a, b] = [scene.marks[t.a].id, scene.marks[t.b].id];
    if (t.ab || !scene.directed) all.set(keyOf(a, b), [a, b]);
    if (t.ba || !scene.directed) all.set(keyOf(b, a), [b, a]);
  }
  return all;
};

/**
 * What is in one scene and not in the other that keeps its places; null where nothing is. Of more lines than can be seen
 * none is given, and `tooMany` says so; a line whose other way is still there is to stand beside it.
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
    const other = now.has(keyOf(b, a));
    if (now.has(key) || merged.has(a) || merged.has(b) || (!before.directed && other)) continue;
    pairs.set(keyOf(...[a, b].sort()), [place.get(a), place.get(b), other]);
  }
  const tooMany = pairs.size > MOST;
  const lines = tooMany ? [] : [...pairs.values()];
  return gone.length || pairs.size ? { gone, lines, tooMany } : null;
}

/** A line, or one that runs so many pixels beside it. */
function line([x1, y1], [x2, y2], beside) {
  const far = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y1 - y2) / far) * beside, ((x2 - x1) / far) * beside];
  return [x1 + dx, y1 + dy, x2 + dx, y2 + dy];
}

/** The same in pixels of the frame. */
export function placed(lost, scale, { k, x, y }) {
  const at = (m) => [m.x * scale * k + x, m.y * scale * k + y];
  return {
    lines: lost.lines.map(([a, b, other]) => line(at(a), at(b), other ? BESIDE : 0)),
    gone: lost.gone.map((m) => ({ at: at(m), r: m.r + 2, lines: m.label.split('\n') })),
  };
}
