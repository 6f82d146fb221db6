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
 *
 * @example
 * import { assignThemes, extractThemes } from '@diglot/themes';
 *
 * const texts = ['同伴支持与糖尿病患者', 'Peer support in diabetes', '土壤与小麦产量', 'Soil and wheat'];
 * const map = extractThemes(texts.map((text, i) => ({ id: `d${i}`, text })));
 * const [{ theme }] = assignThemes(map, [{ id: 'new', text: 'Wheat on dry soil' }]);
 * map.themes.find(({ id }) => id === theme).documents.map(({ id }) => id); // => ['d2', 'd3']
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
