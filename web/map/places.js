// Where each mark is now: the scene's places scaled to the element, under the zoom, and on their way after a change.

const MOVE_MS = 400;
const ease = (t) => 1 - (1 - t) ** 3;

/** Plain arrays of places in pixels of the element. */
export class Places {
  /** Starts at a scene; marks that `before` knows by id set out from where they were there. */
  constructor(scene, before) {
    const n = scene.marks.length;
    this.scene = scene;
    this.homeX = Float64Array.from(scene.marks, (m) => m.x);
    this.homeY = Float64Array.from(scene.marks, (m) => m.y);
    this.fromX = this.homeX.slice();
    this.fromY = this.homeY.slice();
    this.x = new Float64Array(n);
    this.y = new Float64Array(n);
    this.r = Float64Array.from(scene.marks, (m) => m.r);
    this.gx = new Float64Array(scene.aggregate?.groups.length ?? 0);
    this.gy = this.gx.slice();
    this.gr = this.gx.slice();
    this.start = -Infinity;
    this.moves = false;
    if (before) this.setOutFrom(before);
  }

  setOutFrom(before) {
    const known = new Map(before.scene.marks.map((m, i) => [m.id, i]));
    const sx = this.scene.width / before.scene.width;
    const sy = this.scene.height / before.scene.height;
    this.scene.marks.forEach((m, i) => {
      const j = known.get(m.id);
      if (j === undefined) return;
      this.fromX[i] = before.homeX[j] * sx;
      this.fromY[i] = before.homeY[j] * sy;
      if (Math.hypot(this.fromX[i] - this.homeX[i], this.fromY[i] - this.homeY[i]) > 0.5) this.moves = true;
    });
    if (this.moves) this.start = performance.now();
  }

  /** Computes x and y for a scale of the frame and a zoom; true while marks are on their way. */
  update(scale, { k, x, y }, now = performance.now()) {
    const t = Math.min(1, (now - this.start) / MOVE_MS);
    const e = ease(t);
    for (let i = 0; i < this.x.length; i++) {
      const px = t < 1 ? this.fromX[i] + (this.homeX[i] - this.fromX[i]) * e : this.homeX[i];
      const py = t < 1 ? this.fromY[i] + (this.homeY[i] - this.fromY[i]) * e : this.homeY[i];
      this.x[i] = px * scale * k + x;
      this.y[i] = py * scale * k + y;
    }
    this.scene.aggregate?.groups.forEach((g, i) => {
      this.gx[i] = g.x * scale * k + x;
      this.gy[i] = g.y * scale * k + y;
      this.gr[i] = g.r * scale * k;
    });
    return t < 1;
  }
}
