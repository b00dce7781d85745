// The door for readers of the host's own tables: parameters, modules, members, offices.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

export { PARAMETERS, REGISTRY_QUERIES } from '../host/registry.ts';
