import { InvalidInputError } from '@diglot/text';
import { shareThemes } from './communities/share-themes.ts';
import { createNeighbourFinder } from './neighbours/neighbours.ts';
import { readCorpus } from './read/read-corpus.ts';
import { isServed } from './read/third-languages.ts';
import { createLocator } from './space/locate-corpus.ts';
import type {
  ConceptOptions,
  HeldDocument,
  ThemeAssignment,
  ThemeDocument,
  ThemeMap,
} from './types.ts';

/**
 * Say to which themes of a map new documents belong. The map does not change.
 *
 * A document's theme is the one with the greatest share of its nearest documents; ties go to the larger
 * theme. A document of the map itself finds itself there.
 *
 * @returns One entry a document, in code-unit order of the ids.
 * @throws {InvalidInputError} `not-a-theme-map`, and those of `extractThemes` for documents.
 */
export function assignThemes(
  themeMap: ThemeMap,
  documents: Iterable<ThemeDocument | HeldDocument>,
  options: ConceptOptions = {},
): ThemeAssignment[] {
  const index = themeMap?.index;
  if (!Array.isArray(index?.documents) || !Array.isArray(index.concepts)) {
    throw new InvalidInputError(
      'not-a-theme-map',
      'themes/assignThemes: the map has no index; pass what extractThemes returned, whole',
    );
  }
  const corpus = readCorpus('assignThemes', documents, options);
  const locate = createLocator(index, options);
  const nearest = createNeighbourFinder(
    index.documents.map(({ concepts, weights, place }) => ({
      ids: Int32Array.from(concepts),
      weights: Uint16Array.from(weights),
      place: Int8Array.from(place),
    })),
  );
  return corpus.map((document) => {
    if (!isServed(document)) return { id: document.id, theme: null, membership: 0 };
    // Squared: the nearest of all knows best.
    const neighbours = nearest(locate(document)).map(({ at, weight }) => ({
      at,
      weight: weight ** 2,
    }));
    const [best] = shareThemes(neighbours, (at) => index.documents[at]?.theme as number);
    return best === undefined
      ? { id: document.id, theme: null, membership: 0 }
      : { id: document.id, theme: best.theme, membership: Math.round(1e6 * best.share) / 1e6 };
  });
}
