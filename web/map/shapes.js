// Outlines of marks. Every shape of one r covers the area of the circle of that r, so that size stays honest.

const regular = (n, from, area) => {
  const r = Math.sqrt((2 * area) / (n * Math.sin((2 * Math.PI) / n)));
  return Array.from({ length: n }, (_, k) => [r * Math.cos(from + (2 * Math.PI * k) / n), r * Math.sin(from + (2 * Math.PI * k) / n)]);
};

const shifted = (points, dy) => points.map(([x, y]) => [x, y + dy]);

function star(area) {
  const outer = Math.sqrt(area / (5 * Math.sin(Math.PI / 5) * 0.52));
  return Array.from({ length: 10 }, (_, k) => {
    const r = k % 2 ? outer * 0.52 : outer;
    return [r * Math.cos(-Math.PI / 2 + (Math.PI * k) / 5), r * Math.sin(-Math.PI / 2 + (Math.PI * k) / 5)];
  });
}

function plus(area) {
  const h = Math.sqrt(area / 5) / 2;
  return [[-h, -3 * h], [h, -3 * h], [h, -h], [3 * h, -h], [3 * h, h], [h, h], [h, 3 * h], [-h, 3 * h], [-h, h], [-3 * h, h], [-3 * h, -h], [-h, -h]];
}

function house(area) {
  const s = Math.sqrt(area / 4.8);
  return [[0, -1.8 * s], [s, -0.2 * s], [s, 1.4 * s], [-s, 1.4 * s], [-s, -0.2 * s]];
}

const A = Math.PI;
const triangle = regular(3, -Math.PI / 2, A);
const lift = 0.12 * Math.hypot(...triangle[0]);

/** Corners of each shape for r = 1; the circle has none. */
const CORNERS = {
  square: regular(4, -Math.PI / 4, A),
  diamond: regular(4, -Math.PI / 2, A),
  triangle: shifted(triangle, lift),
  down: shifted(regular(3, Math.PI / 2, A), -lift),
  hexagon: regular(6, 0, A),
  pentagon: regular(5, -Math.PI / 2, A),
  star: star(A),
  plus: plus(A),
  house: house(A),
};

export const round = (value) => Math.round(value * 100) / 100;

/** Path data of a shape about a point. */
export function shapePath(shape, x, y, r) {
  const corners = CORNERS[shape];
  if (!corners) return `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;
  return `M${corners.map(([cx, cy]) => `${round(x + cx * r)} ${round(y + cy * r)}`).join('L')}Z`;
}

/** Adds a shape to the current path of a canvas. */
export function traceShape(context, shape, x, y, r) {
  const corners = CORNERS[shape];
  if (!corners) {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(x + corners[0][0] * r, y + corners[0][1] * r);
  for (let k = 1; k < corners.length; k++) context.lineTo(x + corners[k][0] * r, y + corners[k][1] * r);
  context.closePath();
}
