import { data } from 'franc/data.js';
import { expressions } from 'franc/expressions.js';
import { asTuples } from 'trigram-utils';

/** The trigrams of a language, the commonest first, by their places in that order. */
type Model = ReadonlyMap<string, number>;

/** What a trigram counts that a language does not have; franc's number. */
const MAX_DIFFERENCE = 300;

/** Shortest text that franc answers about, in UTF-16 units. */
const MIN_LENGTH = 10;

const models = new Map<string, readonly (readonly [language: string, model: Model])[]>();

/**
 * Name the language of a text as `franc(text, { only })` does, with franc's tables.
 *
 * franc itself reads the tables of all its languages when it is imported, which takes as long as all else that
 * labels a line; here those of a script are read when a text in it is first asked about.
 *
 * @param only - ISO 639-3 codes to choose from; default all.
 * @returns An ISO 639-3 code, or `und`.
 * @remarks **Source:** franc 6.2.0, `francAll`; a property test compares the answers.
 */
export function nearestLanguage(text: string, only: readonly string[] = []): string {
  if (text.length < MIN_LENGTH) return 'und';
  const script = topScript(text);
  if (script === undefined) return 'und';
  const isAllowed = (language: string) => only.length === 0 || only.includes(language);
  // A script that one language alone writes has its name.
  if (!Object.hasOwn(data, script)) return isAllowed(script) ? script : 'und';
  const trigrams = asTuples(text);
  let nearest = 'und';
  let least = Number.POSITIVE_INFINITY;
  for (const [language, model] of modelsOf(script)) {
    if (!isAllowed(language)) continue;
    const distance = distanceOf(trigrams, model);
    if (distance < least) {
      least = distance;
      nearest = language;
    }
  }
  return nearest;
}

/** The script with the most letters of a text; the first of equals, `undefined` without any. */
function topScript(text: string): string | undefined {
  let most = 0;
  let top: string | undefined;
  for (const [script, expression] of Object.entries(expressions)) {
    const count = text.match(expression)?.length ?? 0;
    if (count > most) {
      most = count;
      top = script;
    }
  }
  return top;
}

function modelsOf(script: string) {
  let found = models.get(script);
  if (found === undefined) {
    found = Object.entries(data[script] ?? {}).map(([language, trigrams]) => [
      language,
      readModel(trigrams),
    ]);
    models.set(script, found);
  }
  return found;
}

function readModel(trigrams: string): Model {
  const places = new Map<string, number>();
  for (const [place, trigram] of trigrams.split('|').entries()) {
    if (!places.has(trigram)) places.set(trigram, place);
  }
  return places;
}

/** How far the trigrams of a text stand from their places in a language. */
function distanceOf(trigrams: readonly (readonly [string, number])[], model: Model): number {
  let distance = 0;
  for (const [trigram, count] of trigrams) {
    const place = model.get(trigram);
    distance += place === undefined ? MAX_DIFFERENCE : Math.abs(count - place - 1);
  }
  return distance;
}
