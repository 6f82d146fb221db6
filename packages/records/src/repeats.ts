import type { Provenance } from './model.ts';

interface Placed {
  readonly value: string;
  readonly raw?: string;
  readonly prov: readonly Provenance[];
}

/**
 * Add the places of a repeat to a value. Only exact repeats of the source text share `prov`; another
 * spelling of the same value adds nothing.
 */
export function addRepeat<T extends Placed>(value: T, repeat: Placed): T {
  if ((value.raw ?? value.value) !== (repeat.raw ?? repeat.value)) return value;
  const known = new Set(value.prov.map(({ start, field }) => `${start} ${field}`));
  const places = repeat.prov.filter(({ start, field }) => !known.has(`${start} ${field}`));
  return places.length === 0 ? value : { ...value, prov: [...value.prov, ...places] };
}
