import { ScriptClass, scriptClassAt, scriptClassTable } from '../script-class.ts';
import { isLowSurrogate } from '../surrogates.ts';
import { isDigit, isLetter, wordEnd } from './ascii.ts';
import type { FoundIdentifier } from './identifier.ts';
import { identifierAt } from './identifier-at.ts';

/**
 * Find the identifiers of a stretch of text, in order, without overlap.
 *
 * What stands outside the stretch has no say: a label before it is not seen.
 *
 * @remarks **Cost:** linear.
 *
 * @example
 * import { findIdentifiers, sliceSpan } from '@diglot/text';
 *
 * const text = '见 https://doi.org/10.5555/abc。(ORCID 0000-0002-1825-0097)';
 * findIdentifiers(text).map(({ kind, value }) => [kind, sliceSpan(text, value)]);
 * // => [['doi', '10.5555/abc'], ['orcid', '0000-0002-1825-0097']]
 */
export function findIdentifiers(text: string, start = 0, end = text.length): FoundIdentifier[] {
  const whole = start === 0 && end === text.length;
  const stretch = whole ? text : text.slice(start, end);
  const classes = scriptClassTable();
  const identifiers: FoundIdentifier[] = [];
  for (let i = 0; i < stretch.length; ) {
    const unit = stretch.charCodeAt(i);
    if (!isDigit(unit) && !isLetter(unit)) {
      i++;
      continue;
    }
    const found = isInWord(classBefore(stretch, i, classes)) ? undefined : identifierAt(stretch, i);
    if (found !== undefined) identifiers.push(whole ? found : shifted(found, start));
    i = found?.end ?? wordEnd(stretch, i);
  }
  return identifiers;
}

/** The class of the character that ends at an offset, which may be two code units; undefined at the beginning. */
function classBefore(text: string, at: number, classes: Uint8Array): number | undefined {
  const unit = text.charCodeAt(at - 1);
  return isLowSurrogate(unit) ? scriptClassAt(text, at - 2) : classes[unit];
}

/** Whether a letter or digit behind a character of this class goes on with its word. */
function isInWord(cls: number | undefined): boolean {
  return (
    cls === ScriptClass.latin ||
    cls === ScriptClass.digit ||
    cls === ScriptClass.greek ||
    cls === ScriptClass.letter ||
    cls === ScriptClass.hangul ||
    cls === ScriptClass.bopomofo ||
    cls === ScriptClass.mark
  );
}

function shifted({ kind, start, end, value }: FoundIdentifier, by: number): FoundIdentifier {
  return {
    kind,
    start: start + by,
    end: end + by,
    value: { start: value.start + by, end: value.end + by },
  };
}
