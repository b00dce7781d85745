// Finds whether rings touch, in O(n log n) orientation tests: the plane sweep of Shamos and Hoey
// (1976), which may stop at the first contact and therefore needs no intersection point, so all of
// it is exact. The sweep runs in the order of `comparePoints`, which tilts vertical edges
// infinitesimally and leaves no special case for them.

import {
  comparePoints,
  isOnSegment,
  isSamePoint,
  orientation,
  type Point,
  type Ring,
  vertexAt,
} from './geometry.ts';

interface Edge {
  readonly ring: number;
  /** The end that the sweep meets first. */
  readonly left: Point;
  readonly right: Point;
}

interface Vertex {
  readonly ring: number;
  readonly point: Point;
  readonly edges: readonly [Edge, Edge];
}

/** Two rings, by index, that share a point; the same index twice for one that meets itself. */
export interface Contact {
  readonly kind: 'vertex-repeated' | 'edges-meet';
  readonly rings: readonly [number, number];
}

/**
 * The first contact in sweep order between edges that are not neighbours on a ring, or between
 * neighbours that run back over each other; undefined when the rings are simple and disjoint.
 * Each ring has at least three vertices.
 */
export function findContact(rings: readonly Ring[]): Contact | undefined {
  const vertices = rings
    .flatMap((ring, index) => verticesOf(ring, index))
    .sort((a, b) => comparePoints(a.point, b.point));
  for (let i = 1; i < vertices.length; i++) {
    const [a, b] = [vertices[i - 1] as Vertex, vertices[i] as Vertex];
    if (isSamePoint(a.point, b.point)) return { kind: 'vertex-repeated', rings: [a.ring, b.ring] };
  }
  return sweep(vertices);
}

function verticesOf(ring: Ring, index: number): Vertex[] {
  const edges = ring.map((a, i): Edge => {
    const b = vertexAt(ring, i + 1);
    return comparePoints(a, b) < 0
      ? { ring: index, left: a, right: b }
      : { ring: index, left: b, right: a };
  });
  return ring.map((point, i) => ({
    ring: index,
    point,
    edges: [edges[(i + ring.length - 1) % ring.length] as Edge, edges[i] as Edge],
  }));
}

function sweep(vertices: readonly Vertex[]): Contact | undefined {
  // The edges that the sweep line crosses, from the lowest to the highest. The order is right up to
  // the first contact, and edges that make contact stand next to each other before it.
  const active: Edge[] = [];
  for (const { point, edges } of vertices) {
    for (const edge of edges) {
      if (edge.right !== point) continue;
      const at = active.indexOf(edge);
      active.splice(at, 1);
      const contact = contactOf(active[at - 1], active[at]);
      if (contact !== undefined) return contact;
    }
    for (const edge of edges) {
      if (edge.left !== point) continue;
      const at = positionOf(active, edge);
      active.splice(at, 0, edge);
      const contact = contactOf(active[at - 1], edge) ?? contactOf(edge, active[at + 1]);
      if (contact !== undefined) return contact;
    }
  }
  return undefined;
}

/** How many active edges run below a new one; one that runs through its left end does not. */
function positionOf(active: readonly Edge[], edge: Edge): number {
  let low = 0;
  let high = active.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runsBelow(active[middle] as Edge, edge)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsBelow(other: Edge, edge: Edge): boolean {
  const target = other.left === edge.left ? edge.right : edge.left;
  return orientation(other.left, other.right, target) > 0;
}

function contactOf(a: Edge | undefined, b: Edge | undefined): Contact | undefined {
  if (a === undefined || b === undefined || !meet(a, b)) return undefined;
  return { kind: 'edges-meet', rings: [a.ring, b.ring] };
}

/** Whether two edges share more than the vertex that makes them neighbours. */
function meet(a: Edge, b: Edge): boolean {
  // No vertex is repeated here, so edges that end in one point are neighbours on their ring.
  if (a.left === b.left) return orientation(a.left, a.right, b.right) === 0;
  if (a.right === b.right) return orientation(a.right, a.left, b.left) === 0;
  if (a.left === b.right || a.right === b.left) return false;
  return (
    (orientation(a.left, a.right, b.left) * orientation(a.left, a.right, b.right) < 0 &&
      orientation(b.left, b.right, a.left) * orientation(b.left, b.right, a.right) < 0) ||
    isOnSegment(b.left, a.left, a.right) ||
    isOnSegment(b.right, a.left, a.right) ||
    isOnSegment(a.left, b.left, b.right) ||
    isOnSegment(a.right, b.left, b.right)
  );
}
