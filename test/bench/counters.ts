// What an agency shows at /metrics, by name and labels.

export type Counters = ReadonlyMap<string, number>;

export function parseMetrics(text: string): Counters {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/**
 * The sum of a metric over its labels, or over those that begin as given. Throws where there is
 * none, so that no name goes stale.
 */
export function metricOf(counters: Counters, name: string): number {
  const labelled = name.includes('{') ? name : `${name}{`;
  const found = [...counters].filter(([key]) => key === name || key.startsWith(labelled));
  if (found.length === 0) throw new Error(`no metric ${name}`);
  return found.reduce((sum, [, value]) => sum + value, 0);
}
