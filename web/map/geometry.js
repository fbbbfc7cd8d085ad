// Where lines begin and end, and who lies in which direction. All in pixels of the picture.

/** Line widths of the four classes; 0 is no flow. */
export const WIDTH = [0, 0.9, 1.4, 2.1, 3];
/** Widths of the bands between groups. */
export const BAND = [0, 1.5, 3, 5.5, 9];
export const AT_REST = 0.62;
export const MANY_TIES = 300;

/** Widths in focus: as in the table above, halved where an agency has more flows than can be told apart at that width. */
export const focusScale = (flows) => (flows > 40 ? 0.5 : 1);

/** How far a mark's ink reaches from its centre, about. */
export const reach = (r) => r * 1.12;

/** The visible part of the line from mark i to mark j, with its direction. */
export function between(at, i, j) {
  const dx = at.x[j] - at.x[i];
  const dy = at.y[j] - at.y[i];
  const d = Math.max(Math.hypot(dx, dy), 1e-6);
  const ux = dx / d;
  const uy = dy / d;
  const a = Math.min(reach(at.r[i]) + 2, d * 0.45);
  const b = Math.min(reach(at.r[j]) + 2.5, d * 0.45);
  return { x1: at.x[i] + ux * a, y1: at.y[i] + uy * a, x2: at.x[j] - ux * b, y2: at.y[j] - uy * b, ux, uy };
}

/** Corners of an arrowhead with its tip at x, y. */
export function headCorners(x, y, ux, uy, s) {
  return [[x, y], [x - ux * s - uy * s * 0.42, y - uy * s + ux * s * 0.42], [x - ux * s + uy * s * 0.42, y - uy * s - ux * s * 0.42]];
}

/**
 * What to draw for a tie: lines [x1, y1, x2, y2, width, role] and heads [corners, role], role being tie, gives or takes.
 * At rest one line: plain both ways, a head at the receiver one way. In focus each half is as thick as what that end gives.
 */
export function tieParts(tie, at, chosen, directed, thin, focus = 1) {
  const lines = [];
  const heads = [];
  if (tie.a !== chosen && tie.b !== chosen) {
    const oneWay = directed && (tie.ab === 0 || tie.ba === 0);
    const l = oneWay && tie.ab === 0 ? between(at, tie.b, tie.a) : between(at, tie.a, tie.b);
    const width = WIDTH[Math.max(tie.widthAb, tie.widthBa)] * AT_REST * (thin ? 0.5 : 1);
    const size = thin ? 4.5 : 6.5;
    lines.push([l.x1, l.y1, l.x2 - (oneWay ? l.ux * size * 0.6 : 0), l.y2 - (oneWay ? l.uy * size * 0.6 : 0), width, 'tie']);
    if (oneWay) heads.push([headCorners(l.x2, l.y2, l.ux, l.uy, size), 'tie']);
    return { lines, heads, mid: [(l.x1 + l.x2) / 2, (l.y1 + l.y2) / 2] };
  }
  const other = tie.a + tie.b - chosen;
  const gives = tie.a === chosen ? tie.widthAb : tie.widthBa;
  const takes = tie.a === chosen ? tie.widthBa : tie.widthAb;
  const head = focus < 1 ? 5.5 : 9;
  const l = between(at, chosen, other);
  const mid = [(l.x1 + l.x2) / 2, (l.y1 + l.y2) / 2];
  if (!directed) {
    lines.push([l.x1, l.y1, l.x2, l.y2, WIDTH[gives] * focus, 'gives']);
  } else if (gives && takes) {
    lines.push([l.x1, l.y1, ...mid, WIDTH[gives] * focus, 'gives'], [...mid, l.x2, l.y2, WIDTH[takes] * focus, 'takes']);
  } else if (gives) {
    lines.push([l.x1, l.y1, l.x2 - l.ux * head * 0.55, l.y2 - l.uy * head * 0.55, WIDTH[gives] * focus, 'gives']);
    heads.push([headCorners(l.x2, l.y2, l.ux, l.uy, head), 'gives']);
  } else {
    lines.push([l.x1 + l.ux * head * 0.55, l.y1 + l.uy * head * 0.55, l.x2, l.y2, WIDTH[takes] * focus, 'takes']);
    heads.push([headCorners(l.x1, l.y1, -l.ux, -l.uy, head), 'takes']);
  }
  return { lines, heads, mid };
}

/** The mark under a point: the one whose ink it touches, else the nearest within `slack` pixels; -1 for none. */
export function markAt(at, x, y, slack) {
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < at.x.length; i++) {
    const gap = Math.hypot(at.x[i] - x, at.y[i] - y) - reach(at.r[i]);
    if (gap < slack && gap < least) {
      least = gap;
      best = i;
    }
  }
  return best;
}

/** The nearest mark in a direction (ux, uy) from mark i, those off the line counting as further; -1 for none. */
export function nearestTowards(at, i, ux, uy) {
  let best = -1;
  let least = Infinity;
  for (let j = 0; j < at.x.length; j++) {
    const dx = at.x[j] - at.x[i];
    const dy = at.y[j] - at.y[i];
    const along = dx * ux + dy * uy;
    const off = Math.abs(dx * uy - dy * ux);
    if (j === i || along <= 0 || off > along * 2.5) continue;
    const far = along + off * 1.8;
    if (far < least) {
      least = far;
      best = j;
    }
  }
  return best;
}

/** A closed path around some marks at a distance, for a forum: the convex hull of circles about them. */
export function hullPath(at, members, pad) {
  const points = [];
  for (const i of members) {
    for (let k = 0; k < 16; k++) {
      const r = reach(at.r[i]) + pad;
      points.push([at.x[i] + r * Math.cos((k * Math.PI) / 8), at.y[i] + r * Math.sin((k * Math.PI) / 8)]);
    }
  }
  points.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (list) => {
    const chain = [];
    for (const p of list) {
      while (chain.length > 1) {
        const [a, b] = chain.slice(-2);
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(points), ...half(points.reverse())];
}
