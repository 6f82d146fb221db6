// What a search index wants of a mixed text: the words of each language in a field of their own, English
// ones stemmed, so that 同伴支持 and “peer supporters” are both found.
//
//   node search-fields.js "text"
import { segmentLanguages } from '@diglot/segment';
import { createTokenizer } from '@diglot/tokenize';

const text = process.argv[2] ?? '服务使用者称 peer supporters 为“过来人”。Their stories gave hope.';
const tokenizer = createTokenizer();
const segments = segmentLanguages(text);

const fields = {};
for (const { start, end, kind } of tokenizer.tokenize(text)) {
  if (kind !== 'word') continue;
  const { language } = segments.find((segment) => start < segment.end) ?? { language: 'und' };
  const word = text.slice(start, end);
  fields[language] = [...(fields[language] ?? []), language === 'en' ? tokenizer.stem(word) : word];
}
console.log(JSON.stringify(fields, null, 2));
