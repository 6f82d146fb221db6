import { type Bitext, isJsonObject, type Language } from '@diglot/text';
import { readHeading } from '../glossaries/headings.ts';
import { languageByScript } from '../language-by-script.ts';
import { bitextOfUnits } from './bitext-of-units.ts';
import { recordKinds } from './record-keys.ts';
import { scriptLanguage } from './script-language.ts';

/** A text of JSON, the language that its key names, and the keys that it stands under. */
interface Message {
  readonly text: string;
  readonly language: Language | undefined;
}
type Pair = readonly [first: Message, second: Message];

/** Fewer pairs than this are no list of messages. */
const MIN_PAIRS = 2;

/** Share of the characters of all strings that the pairs must have; the rest are keys, codes and notes. */
const MIN_SHARE = 0.5;

/** Mean length of a message, in UTF-16 units, from which values are texts, whose sentences are to be aligned. */
const MAX_MEAN_LENGTH = 200;

/** Kinds of fields of records from which on an object is one. */
const RECORD_KINDS = 2;

/** Objects in objects that are looked into; no program nests its messages so deep. */
const MAX_DEPTH = 50;

/** The name of a language at the end of a key: `label_en`, `label.zh-CN`, `labelZh`. */
const SUFFIXED = /^(.{1,60}?)(?:[_.-](\p{L}{2,3}(?:[_-]\p{L}{2,4})?)|(En|Zh|Cn|EN|ZH|CN))$/u;

/**
 * Read values of JSON that hold messages in two languages side by side, as programs keep what they show:
 * `{"en": "Save", "zh": "保存"}` in a list or by key, `{"en": {"save": "Save"}, "zh": {"save": "保存"}}`,
 * `["Save", "保存"]`, `{"save_en": "Save", "save_zh": "保存"}`, `{"Save changes": "保存更改"}`.
 *
 * @param values - Of one file, or of its lines.
 * @returns `undefined` where they hold something else, such as records.
 *
 * @remarks **Cost:** linear.
 */
export function readMessages(values: readonly unknown[]): Bitext | undefined {
  const pairs: Pair[] = [];
  const total = { length: 0 };
  const isRecords = values.some((value) => !collect(value, pairs, total));
  if (isRecords || pairs.length < MIN_PAIRS) return undefined;
  const length = pairs.reduce((sum, [a, b]) => sum + a.text.length + b.text.length, 0);
  if (length < MIN_SHARE * total.length || length > 2 * MAX_MEAN_LENGTH * pairs.length)
    return undefined;
  return bitextOfPairs(pairs);
}

/** Make a bitext of pairs, all the same way round as the first. */
export function bitextOfPairs(pairs: readonly Pair[]): Bitext | undefined {
  const first = pairs.find(([a, b]) => languageOf(a) !== languageOf(b));
  if (first === undefined) return undefined;
  const [source, target] = [languageOf(first[0]), languageOf(first[1])];
  const units = pairs.map(([a, b]) => {
    const isTurned = languageOf(a) === target && languageOf(b) === source;
    const [ours, theirs] = isTurned ? [b, a] : [a, b];
    return { source: ours.text, target: theirs.text, score: 1 };
  });
  const named = (message: Message, of: 'source' | 'target') =>
    message.language ?? scriptLanguage(units.map((unit) => unit[of]));
  return bitextOfUnits(units, named(first[0], 'source'), named(first[1], 'target'));
}

const languageOf = ({ text, language }: Message): Language => language ?? languageByScript(text);

/** Add the pairs of a value; `false` where it is a record. */
function collect(value: unknown, pairs: Pair[], total: { length: number }, depth = 0): boolean {
  if (typeof value === 'string') total.length += value.length;
  if (depth > MAX_DEPTH) return true;
  if (Array.isArray(value)) {
    const pair = pairOfList(value);
    if (pair !== undefined) pairs.push(pair);
    return value.every((item) => collect(item, pairs, total, depth + 1));
  }
  if (!isJsonObject(value)) return true;
  const entries = Object.entries(value);
  if (recordKinds(Object.keys(value)) >= RECORD_KINDS) return false;
  const found = byLanguage(entries) ?? bySuffix(entries) ?? byText(entries);
  pairs.push(...found);
  if (
    found.length > 0 &&
    found.every(([a, b]) => a.language === undefined && b.language === undefined)
  ) {
    for (const [key] of entries) total.length += key.length;
  }
  return entries.every(([, item]) => collect(item, pairs, total, depth + 1));
}

/** Two texts in two scripts. */
function pairOfList(list: readonly unknown[]): Pair | undefined {
  const [a, b] = list;
  if (list.length !== 2 || typeof a !== 'string' || typeof b !== 'string') return undefined;
  return isChinese(a) !== isChinese(b)
    ? [
        { text: a, language: undefined },
        { text: b, language: undefined },
      ]
    : undefined;
}

const isChinese = (text: string): boolean => languageByScript(text) === 'zh';

type Entries = readonly (readonly [key: string, value: unknown])[];

/** Fields that are named by two languages, or by the two sides of a translation; what they hold by the same keys. */
function byLanguage(entries: Entries): readonly Pair[] | undefined {
  const sides = entries.flatMap(([key, value]) => {
    const role = /\s/u.test(key) ? undefined : readHeading(key);
    return role?.kind === 'term' && typeof value !== 'number'
      ? [{ language: role.language, value }]
      : [];
  });
  const [first, second, ...more] = sides;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if (first.language !== undefined && first.language === second.language) return undefined;
  const theirs = leavesOf(second.value, second.language);
  const pairs = [...leavesOf(first.value, first.language)].flatMap(
    ([path, message]): readonly Pair[] => {
      const other = theirs.get(path);
      return other === undefined ? [] : [[message, other]];
    },
  );
  return pairs.length === 0 ? undefined : pairs;
}

/** The texts of a value by the keys that lead to them. */
export function leavesOf(value: unknown, language?: Language): Map<string, Message> {
  const leaves = new Map<string, Message>();
  const walk = (item: unknown, path: string, depth: number): void => {
    if (typeof item === 'string') leaves.set(path, { text: item, language });
    else if (typeof item === 'object' && item !== null && depth < MAX_DEPTH) {
      for (const [key, one] of Object.entries(item)) walk(one, `${path}\n${key}`, depth + 1);
    }
  };
  walk(value, '', 0);
  return leaves;
}

/** Fields with one name but for the language at its end. */
function bySuffix(entries: Entries): readonly Pair[] | undefined {
  const begun = new Map<string, Message>();
  const pairs: Pair[] = [];
  for (const [key, text] of entries) {
    const [, stem, tag, short] = SUFFIXED.exec(key) ?? [];
    if (stem === undefined || typeof text !== 'string') continue;
    const role = readHeading(tag ?? short ?? '');
    if (role?.kind !== 'term' || role.language === undefined) continue;
    const message = { text, language: role.language };
    const before = begun.get(stem);
    if (before === undefined) begun.set(stem, message);
    else if (before.language !== message.language) pairs.push([before, message]);
  }
  return pairs.length === 0 ? undefined : pairs;
}

/** Fields whose names are texts in one script, and their values in the other: `{"Save changes": "保存更改"}`. */
function byText(entries: Entries): readonly Pair[] {
  const pairs = entries.flatMap(([key, value]): readonly Pair[] => {
    const isPair = typeof value === 'string' && value !== '' && isChinese(key) !== isChinese(value);
    return isPair
      ? [
          [
            { text: key, language: undefined },
            { text: value, language: undefined },
          ],
        ]
      : [];
  });
  const areTexts = pairs.filter(([{ text }]) => isChinese(text) || /\p{L}\s+\p{L}/u.test(text));
  return pairs.length === entries.length && areTexts.length * 2 > pairs.length ? pairs : [];
}
