import { InvalidInputError, type Language } from '@diglot/text';

export interface SegmentOptions {
  /**
   * What becomes of stretches in no language (numbers, identifiers, addresses): `keep` them as `und`
   * segments, or let the neighbours `absorb` them for a readable result. Default `keep`.
   */
  readonly neutral?: 'keep' | 'absorb';
  /** The languages to choose from, as BCP 47 primary tags. Default: every one that is known. */
  readonly languages?: readonly Language[];
}

/** Throw where the caller's arguments are unusable. @returns The options. */
export function checkOptions(name: string, text: unknown, options: SegmentOptions): SegmentOptions {
  const { neutral, languages } = options;
  if (typeof text !== 'string') {
    const found = text === null ? 'null' : `of type ${typeof text}`;
    throw new InvalidInputError(
      'not-a-string',
      `segment/${name}: the text is ${found}; pass a string`,
    );
  }
  if (neutral !== undefined && neutral !== 'keep' && neutral !== 'absorb') {
    throw new InvalidInputError(
      'unknown-option',
      `segment/${name}: neutral is ${String(neutral)}; it may be keep or absorb`,
    );
  }
  if (languages !== undefined && !isLanguageList(languages)) {
    throw new InvalidInputError(
      'not-a-language-list',
      `segment/${name}: languages is not a list of tags; pass for example ['en', 'zh']`,
    );
  }
  return options;
}

function isLanguageList(value: unknown): boolean {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string' && tag !== '');
}
