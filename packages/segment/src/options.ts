import { InvalidInputError, type Language } from '@diglot/text';

import type { Franc } from './installed-franc.ts';

/** Options of {@link segmentLanguages}. */
export interface SegmentOptions {
  /**
   * What becomes of stretches in no language (numbers, identifiers, addresses): `keep` them as `und`
   * segments, or let the neighbours `absorb` them for a readable result. Default `keep`.
   */
  readonly neutral?: 'keep' | 'absorb';
  /** The languages to choose from, as BCP 47 primary tags. Default: every one that is known. */
  readonly languages?: readonly Language[];
  /**
   * The function of [franc](https://github.com/wooorm/franc), which names languages beyond those the model of this
   * package knows. Default: the installed one, loaded when it is first needed; in a bundle or a browser none.
   */
  readonly franc?: Franc;
}

/** Throw where the caller's arguments are unusable. @returns The options. */
export function checkOptions(name: string, text: unknown, options: SegmentOptions): SegmentOptions {
  const { neutral, languages, franc } = options;
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
  if (franc !== undefined && typeof franc !== 'function') {
    throw new InvalidInputError(
      'unknown-option',
      `segment/${name}: franc is of type ${typeof franc}; pass the function that the package franc exports`,
    );
  }
  for (const key of Object.keys(options)) {
    if (
      key === 'languages' ||
      key === 'franc' ||
      (key === 'neutral' && name === 'segmentLanguages')
    )
      continue;
    throw new InvalidInputError(
      'unknown-option',
      `segment/${name}: there is no option ${key}; ${name === 'segmentLanguages' ? 'neutral, languages and franc are known' : 'languages and franc are known'}`,
    );
  }
  for (const tag of languages ?? []) {
    if (isKnownLanguage(tag)) continue;
    throw new InvalidInputError(
      'unknown-language',
      `segment/${name}: ${JSON.stringify(tag)} in languages is no language; give primary BCP 47 tags such as 'en', 'zh' or 'ja', without script or region`,
    );
  }
  return options;
}

/** Names of languages that the platform knows; made at the first question. */
let names: Intl.DisplayNames | undefined;
const known = new Map<string, boolean>([
  ['en', true],
  ['zh', true],
]);

/**
 * Whether a tag is the primary tag of a language that Unicode has a name for, in small letters: `en`, `yue`,
 * not `EN`, `zh-Hans`, `english`.
 *
 * @example
 * import { isKnownLanguage } from '@diglot/segment';
 *
 * ['zh', 'yue', 'zh-Hans', 'english'].map(isKnownLanguage); // => [true, true, false, false]
 */
export function isKnownLanguage(tag: Language): boolean {
  let answer = known.get(tag);
  if (answer === undefined) {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    answer = /^[a-z]{2,3}$/.test(tag) && names.of(tag) !== undefined;
    if (known.size < MAX_REMEMBERED) known.set(tag, answer);
  }
  return answer;
}

/** Most tags whose answer is kept. */
const MAX_REMEMBERED = 1024;

function isLanguageList(value: unknown): boolean {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string' && tag !== '');
}
