// The door for readers of one title: a parcel, its rights and what waits on it. The rest of the
// land register is behind schema/land, which has these as well.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

export { TITLE_QUERIES } from '../modules/land/title-queries.ts';
