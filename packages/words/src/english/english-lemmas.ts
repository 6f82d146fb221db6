import { irregularLemmas, personOf } from './irregular-forms.ts';
import { american } from './spelling.ts';

/** Suffixes of inflected forms with what may stand in their place, the likelier first. */
const ENDINGS: readonly (readonly [suffix: string, ...replacements: string[]])[] = [
  ["'s", ''],
  ["s'", 's', ''],
  ['ies', 'y', 'ie'],
  ['ied', 'y'],
  ['ier', 'y'],
  ['iest', 'y'],
  ['ves', 'f', 'fe'],
  ['es', '', 'e'],
  ['s', ''],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['er', '', 'e'],
  ['est', '', 'e'],
];

/**
 * List what an English word or phrase may be a form of, the likelier first: irregular forms, plural,
 * past, `-ing`, comparison, British spelling. Only the last word of a phrase is changed. The word
 * itself is not in the list; candidates need not be words, so look each up.
 *
 * @param word - In lower case.
 *
 * @example
 * import { englishLemmas } from '@diglot/words';
 *
 * englishLemmas('studies'); // => ['study', 'studie']
 * englishLemmas('peer groups'); // => ['peer group']
 */
export function englishLemmas(word: string): readonly string[] {
  const blank = word.lastIndexOf(' ') + 1;
  const head = word.slice(0, blank);
  const last = word.slice(blank);
  const found = new Set<string>();
  const add = (form: string) => {
    if (form !== last && form.length > 1) found.add(form);
  };
  const irregular = irregularLemma(last);
  if (irregular !== undefined) add(irregular);
  for (const form of regularLemmas(last)) add(form);
  for (const form of [last, ...found]) {
    add(american(form));
  }
  return [...found].map((form) => head + form);
}

function* regularLemmas(word: string): Generator<string> {
  for (const [suffix, ...replacements] of ENDINGS) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue;
    const base = word.slice(0, -suffix.length);
    // `stopped` → `stop`
    if (/^(?:ed|ing|er|est)$/u.test(suffix) && /([bdfglmnprtvz])\1$/u.test(base)) {
      yield base.slice(0, -1);
    }
    for (const replacement of replacements) yield base + replacement;
    return;
  }
}

/**
 * Lemma of an irregular English form (`went` → `go`); `undefined` for all other words.
 *
 * @example
 * import { irregularLemma } from '@diglot/words';
 *
 * irregularLemma('went'); // => 'go'
 * irregularLemma('walked'); // => undefined
 */
export function irregularLemma(word: string): string | undefined {
  return irregularLemmas.get(word) ?? personOf(word);
}
