import { InvalidInputError } from '@diglot/text';
import { checkDocuments } from './check-documents.ts';
import { createNeighbourFinder, shareThemes } from './neighbours.ts';
import { createTools } from './prepare.ts';
import { readWords } from './read-words.ts';
import { placeDocument, placeSides } from './space.ts';
import type { ThemeAssignment, ThemeDocument, ThemeMap, ThemeOptions } from './types.ts';
import { conceptWeights, toVector } from './vectors.ts';
import { createWordWeights } from './word-weights.ts';

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
  documents: Iterable<ThemeDocument>,
  options: Pick<ThemeOptions, 'lexicon' | 'tokenizer'> = {},
): ThemeAssignment[] {
  const index = themeMap?.index;
  if (!Array.isArray(index?.documents) || !Array.isArray(index.concepts)) {
    throw new InvalidInputError(
      'not-a-theme-map',
      'themes/assignThemes: the map has no index; pass what extractThemes returned, whole',
    );
  }
  const list = checkDocuments('assignThemes', documents);
  const tools = createTools(options);
  const weigh = createWordWeights(index.frequencies);
  const numbers = new Map(index.concepts.map((concept, id) => [concept, id]));
  const nearest = createNeighbourFinder(
    index.documents.map(({ concepts, weights, place }) => ({
      vector: { ids: concepts, weights },
      place,
    })),
  );
  return list.map((document) => {
    const words = readWords(document, tools.tokenizer);
    const weighted = weigh(words);
    const vector = toVector(conceptWeights(weighted, tools.conceptsOf), numbers);
    const place = placeDocument(placeSides(weighted), index.means, words);
    const neighbours = nearest({ vector, place });
    const [best] = shareThemes(neighbours, (at) => index.documents[at]?.theme as number);
    return best === undefined
      ? { id: document.id, theme: null, membership: 0 }
      : { id: document.id, theme: best.theme, membership: Math.round(1e6 * best.share) / 1e6 };
  });
}
