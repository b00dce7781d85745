// Whether two parcels overlap (LAND-8), exactly, for shapes that may share boundaries.
//
// Interiors of two valid shapes meet iff (1) two edges cross properly, or (2) at a point where the
// boundaries touch, the land of both lies in a common direction, or (3) a ring that touches nothing
// lies in the other's interior. A boundary can enter the other's interior only by (1) or (2), and
// a ring that never enters is inside as a whole or not at all; when no boundary enters the other's
// interior, the interiors are disjoint or equal, and equal ones are found by (2). Every contact
// that is not a proper crossing is at a vertex of one of the two, so all points are integers.

import {
  type Box,
  boundingBox,
  boxesOverlap,
  isOnSegment,
  isSamePoint,
  type MultiPolygon,
  orientation,
  type Point,
  type Ring,
  ringsOf,
  vertexAt,
  windingNumber,
} from './geometry.ts';

/** A directed edge with the vertex before it, and the ring whose land lies to its left. */
interface Edge {
  readonly previous: Point;
  readonly start: Point;
  readonly end: Point;
  readonly ring: Ring;
}

/** Whether the interiors of two valid shapes have a point in common; boundaries may. */
export function interiorsOverlap(a: MultiPolygon, b: MultiPolygon): boolean {
  const [boxA, boxB] = [boundingBox(a), boundingBox(b)];
  if (!boxesOverlap(boxA, boxB)) return false;
  const [ringsA, ringsB] = [ringsOf(a), ringsOf(b)];
  const edgesB = edgesWithin(ringsB, boxA);
  const touched = new Set<Ring>();
  for (const edge of edgesWithin(ringsA, boxB)) {
    for (const other of edgesB) {
      if (areApart(edge, other)) continue;
      if (crossProperly(edge, other)) return true;
      for (const contact of contactsOf(edge, other)) {
        if (landMeetsAt(contact, edge, other)) return true;
        touched.add(edge.ring).add(other.ring);
      }
    }
  }
  const isInside = (ring: Ring, others: readonly Ring[]): boolean =>
    !touched.has(ring) && windingNumber(others, ring[0] as Point) > 0;
  return (
    ringsA.some((ring) => isInside(ring, ringsB)) || ringsB.some((ring) => isInside(ring, ringsA))
  );
}

/** The edges whose own box meets a box; no other takes part in a contact within it. */
function edgesWithin(rings: readonly Ring[], box: Box): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const start = vertexAt(ring, i);
      const end = vertexAt(ring, i + 1);
      if (Math.max(start.x, end.x) < box.minX || Math.min(start.x, end.x) > box.maxX) continue;
      if (Math.max(start.y, end.y) < box.minY || Math.min(start.y, end.y) > box.maxY) continue;
      edges.push({ previous: vertexAt(ring, i - 1), start, end, ring });
    }
  }
  return edges;
}

function areApart(a: Edge, b: Edge): boolean {
  return (
    Math.max(a.start.x, a.end.x) < Math.min(b.start.x, b.end.x) ||
    Math.max(b.start.x, b.end.x) < Math.min(a.start.x, a.end.x) ||
    Math.max(a.start.y, a.end.y) < Math.min(b.start.y, b.end.y) ||
    Math.max(b.start.y, b.end.y) < Math.min(a.start.y, a.end.y)
  );
}

function crossProperly(a: Edge, b: Edge): boolean {
  return (
    orientation(a.start, a.end, b.start) * orientation(a.start, a.end, b.end) < 0 &&
    orientation(b.start, b.end, a.start) * orientation(b.start, b.end, a.end) < 0
  );
}

/** The contacts that two edges own: an edge owns its start and its inner points, not its end. */
function contactsOf(a: Edge, b: Edge): Point[] {
  const contacts: Point[] = [];
  if (owns(a, b.start)) contacts.push(b.start);
  if (owns(b, a.start)) contacts.push(a.start);
  return contacts;
}

function owns(edge: Edge, p: Point): boolean {
  return !isSamePoint(p, edge.end) && isOnSegment(p, edge.start, edge.end);
}

/** Whether the land beside both edges, seen from a point that both own, shares a direction. */
function landMeetsAt(p: Point, a: Edge, b: Edge): boolean {
  const backA = isSamePoint(p, a.start) ? a.previous : a.start;
  const backB = isSamePoint(p, b.start) ? b.previous : b.start;
  // Two open arcs of directions meet iff one begins within the other.
  return isWithinArc(p, a.end, backA, b.end) || isWithinArc(p, b.end, backB, a.end);
}

/**
 * Whether the direction p → q lies in the arc that turns left from p → first, which belongs to it,
 * to p → last, which does not.
 */
function isWithinArc(p: Point, first: Point, last: Point, q: Point): boolean {
  if (isSameDirection(p, first, q)) return true;
  const [afterFirst, beforeLast] = [orientation(p, first, q) > 0, orientation(p, q, last) > 0];
  const isConvex = orientation(p, first, last) > 0;
  return isConvex ? afterFirst && beforeLast : afterFirst || beforeLast;
}

function isSameDirection(p: Point, q: Point, r: Point): boolean {
  return (
    orientation(p, q, r) === 0 &&
    Math.sign(q.x - p.x) === Math.sign(r.x - p.x) &&
    Math.sign(q.y - p.y) === Math.sign(r.y - p.y)
  );
}
