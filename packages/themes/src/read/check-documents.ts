import { InvalidInputError } from '@diglot/text';
import type { FoundKeyphrase, HeldDocument, ThemeDocument } from '../types.ts';

/** Whether a document was read before. */
export function isHeld(document: ThemeDocument | HeldDocument): document is HeldDocument {
  return typeof document === 'object' && document !== null && 'words' in document;
}

/** @throws {InvalidInputError} `documents-not-a-list`. */
export function checkList<T>(name: string, documents: Iterable<T>): Iterable<T> {
  if (typeof documents === 'object' && documents !== null && Symbol.iterator in documents) {
    return documents;
  }
  return fail(name, 'documents-not-a-list', 'documents must be a list of { id, text, title? }');
}

/**
 * @throws {InvalidInputError} `id-not-a-string`, `text-not-a-string`, `keywords-not-a-list`,
 * `keyphrases-not-a-list`, `year-not-a-number`.
 */
export function checkDocument(name: string, document: ThemeDocument): ThemeDocument {
  const { title = '', text, keywords = [], keyphrases = [] } = document ?? ({} as ThemeDocument);
  const id = checkAbout(name, document);
  if (typeof text !== 'string' || typeof title !== 'string') {
    fail(name, 'text-not-a-string', `title and text of ${id} must be strings`);
  }
  if (!areStrings(keywords)) {
    fail(name, 'keywords-not-a-list', `keywords of ${id} must be a list of strings`);
  }
  if (!Array.isArray(keyphrases) || !keyphrases.every(isKeyphrase)) {
    fail(name, 'keyphrases-not-a-list', `keyphrases of ${id} must be a list of { text, score }`);
  }
  return document;
}

function isKeyphrase(one: Partial<FoundKeyphrase> | null | undefined): boolean {
  const { text, score, translation } = one ?? {};
  const isTranslated = translation === undefined || typeof translation?.text === 'string';
  return typeof text === 'string' && Number.isFinite(score) && isTranslated;
}

/** @throws {InvalidInputError} `id-not-a-string`, `year-not-a-number`, `not-a-held-document`. */
export function checkHeld(name: string, document: HeldDocument): HeldDocument {
  const id = checkAbout(name, document);
  const { words, terms, pairs } = document;
  const { en, zh } = words ?? {};
  const counted = [en, zh].every(
    (side) => areStrings(side?.keys) && side.counts?.length === side.keys.length,
  );
  const named = Array.isArray(terms) && terms.every((term) => typeof term?.key === 'string');
  if (!counted || !named || en.forms?.length !== en.keys.length || !Array.isArray(pairs)) {
    fail(name, 'not-a-held-document', `${id} is not what a document reader returned; read it anew`);
  }
  return document;
}

function checkAbout(name: string, document: Pick<ThemeDocument, 'id' | 'year'>): string {
  const { id, year } = document ?? ({} as ThemeDocument);
  if (typeof id !== 'string') {
    fail(
      name,
      'id-not-a-string',
      `a document has the id ${String(id)}; give each a string of its own`,
    );
  }
  const shown = JSON.stringify(id);
  if (year !== undefined && !Number.isFinite(year)) {
    fail(name, 'year-not-a-number', `year of ${shown} is ${year}; leave it out if unknown`);
  }
  return shown;
}

function areStrings(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

function fail(name: string, code: string, advice: string): never {
  throw new InvalidInputError(code, `themes/${name}: ${advice}`);
}
