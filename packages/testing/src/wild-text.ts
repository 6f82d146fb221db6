import fc from 'fast-check';
import { bilingualText } from './bilingual.ts';
import { loneSurrogate, rawCodeUnits, trickyCharacter } from './characters.ts';

/**
 * Any text a library of this project must stand: graphemes, raw code units, lone surrogates, rare
 * Han characters, variation selectors, full-width and half-width forms, line ends, byte order marks,
 * and among them sentences and record lines of both languages. Often starts with a BOM; may be empty.
 */
export const wildText = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '', '', '\ufeff'),
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: trickyCharacter() },
          { weight: 1, arbitrary: loneSurrogate() },
          { weight: 1, arbitrary: rawCodeUnits() },
          { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
          { weight: 2, arbitrary: bilingualText() },
        ),
        { maxLength: 12 },
      ),
    )
    .map(([start, parts]) => start + parts.join(''));
