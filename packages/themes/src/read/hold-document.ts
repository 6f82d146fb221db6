import type { HeldDocument, ReaderOptions, ThemeDocument } from '../types.ts';
import { checkDocument } from './check-documents.ts';
import { createReadingTools, type ReadingTools } from './prepare.ts';
import { readTerms } from './read-terms.ts';
import { readWords } from './read-words.ts';

/**
 * Make a reader of documents: it cuts the words and finds the terms, once for all. `extractThemes` and
 * `assignThemes` take what it returns in the place of documents, also after JSON.
 *
 * @throws {InvalidInputError} The reader: `id-not-a-string`, `text-not-a-string`, `keywords-not-a-list`,
 * `keyphrases-not-a-list`, `year-not-a-number`.
 *
 * @remarks **Cost:** linear in the text; most of what `extractThemes` takes for small corpora.
 *
 * @example
 * import { createDocumentReader } from '@diglot/themes';
 *
 * const held = createDocumentReader()({ id: 'a', text: '同伴支持減輕護理人員的壓力。', year: 2024 });
 * held.language; // => 'zh'
 * held.words.zh.keys; // => ['同伴', '支持', '减轻', '护理', '人员', '的', '压力']
 */
export function createDocumentReader(
  options: ReaderOptions = {},
): (document: ThemeDocument) => HeldDocument {
  const tools = createReadingTools(options);
  return (document) => holdDocument(checkDocument('createDocumentReader', document), tools);
}

/** Keep of a document what it is compared and named by. */
export function holdDocument(document: ThemeDocument, tools: ReadingTools): HeldDocument {
  const { id, year } = document;
  const language = readLanguage(document, tools);
  const { en, zh } = readWords(document, tools.tokenizer);
  const { terms, pairs } = readTerms(document, tools.extractor, tools.tokenizer.stem);
  const { share } = tools;
  return {
    id,
    ...(year !== undefined && { year }),
    ...(language !== 'und' && { language }),
    words: {
      en: { keys: en.keys.map(share), counts: en.counts, forms: en.forms.map(share) },
      zh: { keys: zh.keys.map(share), counts: zh.counts },
    },
    terms: terms.map(({ key, text, weight }) => ({ key: share(key), text: share(text), weight })),
    pairs: pairs.map(([english, chinese]) => [share(english), share(chinese)]),
  };
}

function readLanguage({ title = '', text, keywords = [] }: ThemeDocument, tools: ReadingTools) {
  return tools.tokenizer.document([title, text, ...keywords].join('\n')).language;
}
