import { InvalidInputError } from '@diglot/text';
import type { ThemeDocument } from './types.ts';

/**
 * Check documents, and put them in code-unit order of their ids, so that nothing depends on the order
 * in which they came.
 *
 * @throws {InvalidInputError} `documents-not-a-list`, `id-not-a-string`, `text-not-a-string`,
 * `keywords-not-a-list`, `year-not-a-number`, `duplicate-id`.
 */
export function checkDocuments(name: string, documents: Iterable<ThemeDocument>): ThemeDocument[] {
  const fail = (code: string, advice: string): never => {
    throw new InvalidInputError(code, `themes/${name}: ${advice}`);
  };
  if (typeof documents !== 'object' || documents === null || !(Symbol.iterator in documents)) {
    return fail('documents-not-a-list', 'documents must be a list of { id, text, title? }');
  }
  const list = [...documents];
  const ids = new Set<string>();
  for (const [at, document] of list.entries()) {
    const { id, title = '', text, keywords = [], year } = document ?? ({} as ThemeDocument);
    if (typeof id !== 'string') {
      fail(
        'id-not-a-string',
        `document ${at} has the id ${String(id)}; give each a string of its own`,
      );
    }
    if (typeof text !== 'string' || typeof title !== 'string') {
      fail('text-not-a-string', `title and text of ${JSON.stringify(id)} must be strings`);
    }
    if (!Array.isArray(keywords) || keywords.some((keyword) => typeof keyword !== 'string')) {
      fail('keywords-not-a-list', `keywords of ${JSON.stringify(id)} must be a list of strings`);
    }
    if (year !== undefined && !Number.isFinite(year)) {
      fail(
        'year-not-a-number',
        `year of ${JSON.stringify(id)} is ${year}; leave it out if unknown`,
      );
    }
    if (ids.has(id)) {
      fail('duplicate-id', `two documents have the id ${JSON.stringify(id)}; drop or rename one`);
    }
    ids.add(id);
  }
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}
