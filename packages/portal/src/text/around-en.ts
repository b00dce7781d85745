// Words of what stands around a title in English: its past, and what lies beside it.

export const around = {
  'history.label': 'As it stood',
  'history.now': 'Now',
  'history.earlier': 'Earlier',
  'history.later': 'Later',
  'history.versions.one':
    '{count} version, and there never was another: each is proved as of its block.',
  'history.versions.other':
    '{count} changes, and there never was another: each is proved as of its block.',

  'map.summary':
    'Map of parcel {id}: {width} metres from west to east, {height} metres from south to north, with {count} other parcels around it.',
  'map.caption': 'North is up. Dashed: the bounds of other parcels nearby, from the same register.',
  'map.caption-alone': 'North is up.',
  'map.table': 'The map as a table',
  'map.parcel': 'Parcel',
  'map.width': 'West–east, m',
  'map.height': 'South–north, m',
  'map.corners': 'Corners',
} as const;
