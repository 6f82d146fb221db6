import type { Span } from '@diglot/text';

const LEADING =
  /^(?:[\s,，、;；:：.。–—-]|(?:and|also|that|以及|并且|及|和|并)(?=[\s\p{Script=Han}]))+/iu;
const TRAILING = /(?:[\s,，、;；:：.。–—-]|(?<=[\s,;])and|以及)+$/iu;
const QUOTES = /^["“‘'「『《](.*)["”’'」』》]$/su;
/** Longest name, in characters. */
const LONGEST = 300;

/**
 * Cut a stretch to the name of a theme: no marks, conjunctions or quotation marks at its edges.
 *
 * @returns `undefined` when no name is left, or too much for one.
 */
export function trimName(text: string, start: number, end: number): Span | undefined {
  if (end - start > 2 * LONGEST) return undefined;
  let name = text.slice(start, end);
  const lead = LEADING.exec(name)?.[0].length ?? 0;
  name = name.slice(lead);
  name = name.slice(0, name.length - (TRAILING.exec(name)?.[0].length ?? 0));
  let from = start + lead;
  const inner = QUOTES.exec(name)?.[1];
  if (inner !== undefined) {
    name = inner;
    from += 1;
  }
  if (name.length < 2 || name.length > LONGEST || !/\p{L}/u.test(name)) return undefined;
  return { start: from, end: from + name.length };
}
