// Addresses of pages stand behind `#`, so that they work from any folder of static files and no
// server learns what is read. A route names its page's module, which loads when it is opened.

import type { ComponentType } from 'preact';
import type { Ledger } from './ledger.ts';
import type { PlainKey } from './text/t.ts';

export interface PageProps {
  readonly ledger: Ledger;
  /** Segments that the route names with a colon, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What follows a question mark behind `#`. */
  readonly options: URLSearchParams;
}

export interface PageModule {
  readonly Page: ComponentType<PageProps>;
}

export interface Route {
  /** Such as `/parcel/:id`; without segments the home page. */
  readonly path: string;
  readonly title: PlainKey;
  /** Whether it stands in the navigation of every page. */
  readonly inNavigation: boolean;
  readonly load: () => Promise<PageModule>;
}

export interface Place {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly options: URLSearchParams;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // an address that somebody typed
  }
}

function matched(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  const wanted = segmentsOf(route.path);
  if (wanted.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const segment = segments[i] as string;
    if (part.startsWith(':')) parameters[part.slice(1)] = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return parameters;
}

/** A waypoint as a link, such as a QR code in a newspaper holds. */
const WAYPOINT = '#w=';

/** The place behind an address such as `#/parcel/106-54?at=12`; undefined where there is none. */
export function placeOf(routes: readonly Route[], hash: string): Place | undefined {
  if (hash.startsWith(WAYPOINT)) {
    // What is printed may hold any letter: it is taken as it stands.
    const options = new URLSearchParams({ w: decoded(hash.slice(WAYPOINT.length)) });
    const place = placeOf(routes, '#/trust');
    return place && { ...place, options };
  }
  const [path = '', options = ''] = hash.replace(/^#/, '').split('?', 2);
  const segments = segmentsOf(path);
  for (const route of routes) {
    const parameters = matched(route, segments);
    if (parameters !== undefined) {
      return { route, parameters, options: new URLSearchParams(options) };
    }
  }
  return undefined;
}

/** What leads whoever opens it to the comparison with a waypoint, on any portal of the network. */
export function addressOfWaypoint(waypoint: string): string {
  return WAYPOINT + encodeURIComponent(waypoint);
}

/** An address within the portal; every segment is encoded. */
export function addressOf(...segments: readonly (string | number)[]): string {
  return `#/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
}
