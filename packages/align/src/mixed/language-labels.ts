import { mainLanguages } from '@diglot/segment';
import type { Language, LanguageSegment, Span } from '@diglot/text';

/** What a label says of the text behind it: its language, or which side of a translation it is. */
type Role = 'en' | 'zh' | 'original' | 'translation';

/** Names that stand before a text to say what it is; small letters. */
const NAMES: Readonly<Record<Role, string>> = {
  en: 'en,eng,english,en-us,en-gb,英,英文,英語,英语',
  zh:
    'zh,zho,cn,chn,chs,cht,chinese,simplified chinese,traditional chinese,zh-cn,zh-tw,zh-hk,zh-hans,zh-hant,' +
    '中,中文,汉语,漢語,华语,華語,汉,漢,汉文,漢文,国语,國語,简体中文,繁體中文,简体,繁體',
  original: 'source,original,source text,原文,原句',
  translation: 'target,translation,target text,译文,譯文,翻译,翻譯',
};

const ROLE_OF = new Map<string, Role>(
  (Object.keys(NAMES) as Role[]).flatMap((role) =>
    NAMES[role].split(',').map((name) => [name, role] as const),
  ),
);

/** Any of them; the longest first, for `en` is in `english` too. */
const NAME = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/**
 * A name at the beginning of a line, or behind a mark or white space: in brackets or with a colon, and with
 * marks of Markdown about it: `EN: `, `[ZH] `, `**English:** `.
 */
const LABEL = new RegExp(
  `(?<=^|[\\s>#*_•·/／|｜;；。！？!?-])[*_]{0,2}(?:[[(（【［〔<](${NAME})[\\])）】］〕>][*_]{0,2}[:：]?|` +
    `(${NAME})[*_]{0,2}[^\\S\\n\\r]?[:：])[*_]{0,2}[^\\S\\n\\r]{0,4}(?=[^\\s:：])`,
  'gimu',
);

/** Longest text behind a label that is asked for its language, in code units. */
const MAX_BODY = 400;

/** Labels of one side only must come so often to be a habit. */
const MIN_ONE_SIDED = 2;

interface Label {
  /** From its name or bracket to the text behind it. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/**
 * Find the names of languages that label the texts behind them, as in `EN: No smoking`. They are believed
 * when all of them keep their word: behind each name stands its language, behind `Source` always one and
 * behind `Target` always another. `English: one of the hardest subjects` beside `Chinese: a language of
 * many dialects` are no labels.
 *
 * @returns Where the text behind each label begins, by where the label does. Empty if they are not believed.
 *
 * @remarks **Cost:** linear.
 */
export function languageLabels(
  text: string,
  segments: readonly LanguageSegment[],
): ReadonlyMap<number, number> {
  const labels = labelsIn(text);
  if (labels.length === 0) return new Map();
  const behind = mainLanguages(text, segments, bodiesOf(text, labels));
  const languages = new Map<Role, Language>();
  for (const [at, { role }] of labels.entries()) {
    const language = behind[at] ?? 'und';
    if (language === 'und') continue;
    if (language !== (languages.get(role) ?? spokenBy(role) ?? language)) return new Map();
    languages.set(role, language);
  }
  const areTwoSides = new Set(languages.values()).size === 2;
  const isHabit = languages.size === 1 && labels.length >= MIN_ONE_SIDED;
  return areTwoSides || isHabit ? new Map(labels.map(({ start, end }) => [start, end])) : new Map();
}

function labelsIn(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    const [whole, bracketed, bare = ''] = match;
    const role = ROLE_OF.get((bracketed ?? bare).toLowerCase());
    if (role === undefined) continue;
    labels.push({ start: match.index, end: match.index + whole.length, role });
  }
  return labels;
}

const spokenBy = (role: Role): Language | undefined =>
  role === 'en' || role === 'zh' ? role : undefined;

/** What stands behind each label, up to the end of its line or the next label. */
function bodiesOf(text: string, labels: readonly Label[]): Span[] {
  return labels.map(({ end: start }, at) => {
    const most = Math.min(labels[at + 1]?.start ?? text.length, start + MAX_BODY);
    const line = text.slice(start, most).search(/[\n\r]/u);
    return { start, end: line === -1 ? most : start + line };
  });
}
