import { InvalidInputError } from '@diglot/text';
import type { HeldDocument, ReaderOptions, ThemeDocument } from '../types.ts';
import { checkDocument, checkHeld, checkList, isHeld } from './check-documents.ts';
import { holdDocument } from './hold-document.ts';
import { createReadingTools, type ReadingTools } from './prepare.ts';

/**
 * Read documents one by one, keeping their terms and no text, and put them in code-unit order of their
 * ids, so that nothing depends on the order in which they came.
 *
 * @throws {InvalidInputError} `documents-not-a-list`, `duplicate-id`, and those of the checks.
 */
export function readCorpus(
  name: string,
  documents: Iterable<ThemeDocument | HeldDocument>,
  options: ReaderOptions,
  onDocument: (done: number) => void = () => {},
): HeldDocument[] {
  let tools: ReadingTools | undefined;
  const held = new Map<string, HeldDocument>();
  for (const document of checkList(name, documents)) {
    let one: HeldDocument;
    if (isHeld(document)) one = checkHeld(name, document);
    else {
      const checked = checkDocument(name, document);
      tools ??= createReadingTools(options);
      one = holdDocument(checked, tools);
    }
    if (held.has(one.id)) {
      throw new InvalidInputError(
        'duplicate-id',
        `themes/${name}: two documents have the id ${JSON.stringify(one.id)}; drop or rename one`,
      );
    }
    held.set(one.id, one);
    onDocument(held.size);
  }
  return [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
