import { type Document, detectChineseScript, type Language } from '@diglot/text';

/**
 * The language tag of a document for other tools: BCP 47, Chinese with its script (`zh-Hans`, `zh-Hant`)
 * as the segments say or, without them, the characters of the text; `zh` where neither tells.
 */
export function languageTag(document: Document): string {
  if (document.language !== 'zh') return document.language;
  const script = segmentScript(document) ?? detectChineseScript(textOf(document));
  return script === undefined ? 'zh' : `zh-${script}`;
}

/** Of a document that is part of a longer text, its own sentences. */
function textOf({ text, sentences }: Document): string {
  return sentences.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** The script that most of the Chinese of the segments is in. */
function segmentScript({ segments = [] }: Document): 'Hans' | 'Hant' | undefined {
  let balance = 0;
  for (const { language, script, start, end } of segments) {
    if (language === 'zh' && script !== undefined)
      balance += script === 'Hans' ? end - start : start - end;
  }
  return balance === 0 ? undefined : balance > 0 ? 'Hans' : 'Hant';
}

/** A language tag as a file gives it: its language, and the script of Chinese where it says so. */
export interface TaggedLanguage {
  readonly language: Language;
  readonly script?: 'Hans' | 'Hant';
}

const HANT = new Set(['hant', 'tw', 'hk', 'mo']);
const HANS = new Set(['hans', 'cn', 'sg', 'my', 'prc']);
/** Tags of three letters for which there is one of two; with Windows' old names of the Chinese scripts. */
const SAME = new Map([
  ['zho', 'zh'],
  ['chi', 'zh'],
  ['cmn', 'zh'],
  ['eng', 'en'],
]);

/** Read a language tag (`zh-TW`, `en_US`, `ZH-CHT`): the primary tag in small letters, and the script. */
export function readLanguageTag(tag: string): TaggedLanguage {
  const [primary = '', ...rest] = tag.trim().toLowerCase().split(/[-_]/u);
  const language = SAME.get(primary) ?? primary;
  if (language !== 'zh') return { language: language === '' ? 'und' : language };
  for (const part of rest) {
    if (HANT.has(part) || part === 'cht') return { language, script: 'Hant' };
    if (HANS.has(part) || part === 'chs') return { language, script: 'Hans' };
  }
  return { language };
}
