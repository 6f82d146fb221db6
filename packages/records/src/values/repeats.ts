import type { Abstract, Provenance } from '../model.ts';
import type { Source } from '../source/source.ts';

interface Placed {
  readonly value: string;
  readonly raw?: string;
  readonly prov: readonly Provenance[];
}

/** How many places of one value are kept; a text that repeats a line a million times needs no more. */
const MAX_PLACES = 64;

/**
 * Add the places of a repeat to a value. Only exact repeats of the source text share `prov`; another
 * spelling of the same value adds nothing.
 */
export function addRepeat<T extends Placed>(value: T, repeat: Placed): T {
  if (value.prov.length >= MAX_PLACES) return value;
  if ((value.raw ?? value.value) !== (repeat.raw ?? repeat.value)) return value;
  const places = repeat.prov.filter(
    ({ start, field }) =>
      !value.prov.some((known) => known.start === start && known.field === field),
  );
  return places.length === 0 ? value : { ...value, prov: [...value.prov, ...places] };
}

/**
 * Add a place where the whole text of an abstract stands again, and the same for its sections.
 *
 * @param copy - The place, as a value of `source`. It adds nothing where its source text differs.
 */
export function addAbstractRepeat(abstract: Abstract, source: Source, copy: Placed): Abstract {
  const [first] = abstract.prov;
  const [place] = copy.prov;
  const repeated = addRepeat<Abstract>(abstract, copy);
  if (!first || !place || repeated === abstract) return abstract;
  const distance = place.start - first.start;
  return {
    ...repeated,
    sections: abstract.sections.map((section) => {
      const own = section.prov[0];
      if (!own) return section;
      const there = source.rootProv(own.start + distance, own.end + distance, place.field);
      return { ...section, prov: [...section.prov, there] };
    }),
  };
}
