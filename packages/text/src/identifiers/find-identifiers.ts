import { ScriptClass, scriptClassTable } from '../script-class.ts';
import { isDigit, isLetter, wordEnd } from './ascii.ts';
import type { FoundIdentifier } from './identifier.ts';
import { identifierAt } from './identifier-at.ts';

/**
 * Find the identifiers of a stretch of text, in order, without overlap.
 *
 * What stands outside the stretch has no say: a label before it is not seen.
 *
 * @example
 * findIdentifiers('doi: 10.5555/abc。').map(({ kind }) => kind) // ['doi']
 *
 * @remarks **Cost:** linear.
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
    const found = isInWord(classes[stretch.charCodeAt(i - 1)])
      ? undefined
      : identifierAt(stretch, i);
    if (found !== undefined) identifiers.push(whole ? found : shifted(found, start));
    i = found?.end ?? wordEnd(stretch, i);
  }
  return identifiers;
}

/** Whether a letter or digit behind a character of this class goes on with its word. */
function isInWord(cls: number | undefined): boolean {
  return (
    cls === ScriptClass.latin ||
    cls === ScriptClass.digit ||
    cls === ScriptClass.greek ||
    cls === ScriptClass.letter ||
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
