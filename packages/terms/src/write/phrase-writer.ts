import type { Glosses } from '@diglot/lexicon';
import type { Span } from '@diglot/text';
import { createDrugComparison, isGlue, once, singular } from '@diglot/words';

/** What a dictionary knows of the capitals of words. */
export interface Capitals {
  /** Whether it has a word in small letters: “Soil moisture”, with a capital only because a sentence begins. */
  readonly isKnown: (word: string) => boolean;
  /** Whether it writes a word small where it translates a Chinese one: “Interview”, 访谈; not “China”, 中国. */
  readonly isSmall: (word: string, chinese: string) => boolean;
  /** Whether it has a phrase in small letters: “neural network”, not “World Bank”. */
  readonly isSmallPhrase: (phrase: string) => boolean;
}

/** What the lexicon and the learned table know of capitals. */
export const capitalsOf = ({ isEnglishWord, isWrittenSmall, phrase }: Glosses): Capitals => ({
  isKnown: (word) => isEnglishWord(word) || isDrug(word),
  isSmall: (word, chinese) => isWrittenSmall(word, chinese) || isDrug(word),
  isSmallPhrase(words) {
    const known = phrase(words);
    const listed = known.filter(({ kind }) => kind === 'lexicon');
    if (listed.length === 0) return known.length > 0;
    const last = words.slice(words.lastIndexOf(' ') + 1);
    return listed.some(({ text }) => isWrittenSmall(singular(last), text));
  },
});

/** Whether a word ends like a drug: nonproprietary names are written small. */
const isDrug = (word: string): boolean => createDrugComparison(word.toLowerCase()) !== undefined;

/** A text whose phrases are written, and what is known of capitals. */
interface Style {
  readonly text: string;
  readonly capitals: Capitals;
  /** The words that the text has in small letters somewhere, in the singular. */
  readonly small: () => ReadonlySet<string>;
}

/**
 * Write phrases as a dictionary would: the most frequent spelling, a capitalised word in lower case
 * where the text has it so anywhere, the last word without a plural s. A name of several capitalised words in running
 * text stays as it is: the World Health Organization.
 *
 * @returns The form of a phrase by its mentions and its translation; `undefined` without any.
 */
export function createWriter(
  text: string,
  capitals: Capitals,
): (mentions: readonly Span[], chinese: string) => string | undefined {
  const small = once(() => {
    const words = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu));
    return new Set(Array.from(words, singular));
  });
  return (mentions, chinese) => {
    const only = onlySpelling(text, mentions);
    if (only !== undefined && !CAPITAL.test(only)) return withoutPlural(only);
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const isTitle = isTitleCased(text, mention);
      const form = formOf(mention, isTitle, chinese, { text, capitals, small });
      counts.set(form, (counts.get(form) ?? 0) + (isTitle ? TITLE_WEIGHT : 1));
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best?.[0];
  };
}

/** Weight of a mention in a title, whose capitals say little, beside one in running text. */
const TITLE_WEIGHT = 0.5;

/** The spelling of all mentions, if they have but one. */
function onlySpelling(text: string, mentions: readonly Span[]): string | undefined {
  const [first] = mentions;
  const written = first && spellingOf(text, first);
  return mentions.every((mention) => spellingOf(text, mention) === written) ? written : undefined;
}

/** What stands at a mention, in one line and without a possessive. */
const spellingOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .replace(/['’]s?$/u, '');

/** How one mention of a phrase would stand in a dictionary. */
function formOf(mention: Span, isTitle: boolean, chinese: string, style: Style): string {
  const written = spellingOf(style.text, mention);
  if (!CAPITAL.test(written)) return withoutPlural(written);
  if (NAME.test(written)) {
    // In running text only an acronym that is explained gives capitals to what is no name.
    const mayBeConcept = isTitle || EXPLAINED.test(style.text.slice(mention.end, mention.end + 2));
    if (mayBeConcept && isConcept(written, style.capitals)) {
      return withoutPlural(written.toLowerCase());
    }
    if (!isTitle) return written;
  }
  const form = withoutCapitals(written, mention, isTitle, chinese, style);
  return withoutPlural(isTitle ? withoutTitleCase(form, style.capitals) : form);
}

/** A title's capitals beside a word that the text has in small letters: “transnational family Ethics”. */
function withoutTitleCase(form: string, { isKnown }: Capitals): string {
  if (!SMALL_WORD.test(form)) return form;
  return form.replace(CAPITALIZED, (word) =>
    isKnown(word.toLowerCase()) ? word.toLowerCase() : word,
  );
}

/** Undo the capitals of words that the text has in small letters too, and that of the beginning of a sentence. */
function withoutCapitals(
  form: string,
  { start }: Span,
  isTitle: boolean,
  chinese: string,
  { text, capitals, small }: Style,
): string {
  const isFirst = SENTENCE_START.test(text.slice(Math.max(0, start - 4), start));
  return form
    .replace(CAPITALIZED_RUN, (run) => {
      const isName =
        !isTitle && run.includes(' ') && !small().has(singular(run.split(' ')[0] ?? ''));
      return isName ? run : withoutKnownCapitals(run, small());
    })
    .replace(/(?<=\p{Ll}-)\p{Lu}\p{Ll}+/gu, (word) =>
      capitals.isKnown(word.toLowerCase()) ? word.toLowerCase() : word,
    )
    .replace(/^\p{Lu}\p{Ll}+(?=[ -][\p{Ll}\d])/u, (word) =>
      isFirst && capitals.isKnown(word.toLowerCase()) ? word.toLowerCase() : word,
    )
    .replace(/^\p{Lu}\p{Ll}+$/u, (word) =>
      isFirst && isCommonNoun(word, chinese, capitals) ? word.toLowerCase() : word,
    );
}

const withoutKnownCapitals = (run: string, small: ReadonlySet<string>): string =>
  run.replace(CAPITALIZED, (word) => (small.has(singular(word)) ? word.toLowerCase() : word));

const CAPITAL = /\p{Lu}/u;

/** Capitalised words in a row. In running text those that begin with a name are one: the Yellow River basin. */
const CAPITALIZED_RUN = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?![\p{L}\p{N}])/gu;

/** A word with one capital, in front: not the first letters of InSAR. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;

/** A word in small letters that a title would have capitalised. */
const SMALL_WORD = /(?<![\p{L}-])\p{Ll}{4}/u;

/** Two words or more, each with a capital: a name, but in a title. */
const NAME = /^\p{Lu}[\p{L}-]+(?: (?:of |the |and )?\p{Lu}[\p{L}-]+)+$/u;

/** What stands behind a phrase whose acronym follows. */
const EXPLAINED = /^\s?[(（]/u;

/**
 * Whether a phrase in capitals is what a dictionary has in small letters, as where an acronym is explained:
 * Convolutional Neural Network (CNN). All its words are common ones, and the last two name a thing.
 */
function isConcept(name: string, { isKnown, isSmallPhrase }: Capitals): boolean {
  const words = name.toLowerCase().split(' ');
  return (
    words.every((word) => isGlue(word) || isKnown(word)) && isSmallPhrase(words.slice(-2).join(' '))
  );
}

const SENTENCE_START = /(?:^|[.!?;:。！？\r\n]\s{0,3})$/u;

/** A word alone at the beginning of a sentence: in the plural, or written small in the lexicon. */
function isCommonNoun(word: string, chinese: string, { isKnown, isSmall }: Capitals): boolean {
  const base = singular(word);
  const isPlural = base !== word.toLowerCase() && isKnown(base);
  return isPlural || isSmall(base, chinese) || isSmall(word.toLowerCase(), chinese);
}

/** UTF-16 units around a mention, on either side, whose capitals are looked at. */
const AROUND = 120;

/** Words of a line that are too few to tell by, and the share of capitalised ones from which it is a title. */
const MIN_WORDS = 3;
const TITLE_SHARE = 0.6;

/** Whether most words around a mention begin with a capital, so that its own say nothing. */
function isTitleCased(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start).split(/[.!?。！？\r\n]/u);
  const after = text.slice(end, end + AROUND).split(/[.!?。！？\r\n]/u);
  const words = `${before.at(-1)} ${after[0]}`.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  if (words.length < MIN_WORDS) return true;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_SHARE * words.length;
}

/** Undo the plain plural of the last word: `genera`, `UPS` and `Internet of Things` stay. */
function withoutPlural(form: string): string {
  const from = Math.max(form.lastIndexOf(' '), form.lastIndexOf('-')) + 1;
  const last = form.slice(from);
  if (/^[\p{Lu}\p{N}]{2,}$/u.test(last) || / of /u.test(form)) return form;
  // What still has its capital is a name: the Customs, the Alps.
  if (form === last && /^\p{Lu}\p{Ll}/u.test(form)) return form;
  const single = singular(last);
  if (single === last.toLowerCase()) return form;
  if (last.toLowerCase().startsWith(single)) return form.slice(0, from + single.length);
  return /ies$/u.test(last) ? `${form.slice(0, -3)}y` : form;
}
