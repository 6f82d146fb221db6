// Speed of @diglot/text beside the obvious way. Run: npx tsx --conditions=diglot-source <this file>
import {
  checkSpans,
  detectChineseScript,
  normalizeText,
  type Span,
  scriptClass,
  scriptClassTable,
  toOffsets,
  toSimplified,
} from '@diglot/text';
import { compare } from './measure.ts';

const ALL = { compatibility: true, simplified: true, lowerCase: true };

const start = performance.now();
scriptClass(0x4e00);
const classes = performance.now();
toSimplified('國');
console.log(
  `tables: script classes ${(classes - start).toFixed(1)} ms, Chinese characters ${(performance.now() - classes).toFixed(1)} ms`,
);

compare('Script classes of every character', [
  {
    name: 'scriptClass',
    run(text) {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum += scriptClass(text.codePointAt(i) ?? 0);
      return sum;
    },
  },
  {
    name: 'scriptClassTable',
    run(text) {
      const table = scriptClassTable();
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)] ?? 0;
      return sum;
    },
  },
  {
    name: 'regular expressions, \\p{…}',
    run(text) {
      let sum = 0;
      for (const char of text) {
        if (/\p{Script=Han}/u.test(char)) sum += 9;
        else if (/\p{Script=Latin}/u.test(char)) sum += 7;
        else if (/\p{N}/u.test(char)) sum += 6;
        else if (/\p{P}/u.test(char)) sum += 4;
      }
      return sum;
    },
  },
]);

compare('Levelled copies', [
  { name: 'normalizeText', run: (text) => normalizeText(text).text },
  { name: 'normalizeText, all options', run: (text) => normalizeText(text, ALL).text },
  { name: 'String.normalize (no map back)', run: (text) => text.normalize('NFKC') },
  {
    name: 'replace, character by character',
    run: (text) =>
      text
        .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/[—–]/g, '-')
        .replace(/\u200b/g, ''),
  },
]);

compare('Chinese characters', [
  { name: 'toSimplified', run: toSimplified },
  { name: 'detectChineseScript', run: (text) => detectChineseScript(text) },
]);

const wordSpans = (text: string): Span[] =>
  Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

compare('Offsets and laws, for the span of each word', [
  {
    name: 'toOffsets, code points',
    run: (text) =>
      toOffsets(
        text,
        wordSpans(text).map(({ start: at }) => at),
        'code-point',
      ),
  },
  { name: 'checkSpans', run: (text) => checkSpans(text, wordSpans(text)) },
]);
