import fc from 'fast-check';

const WORDS =
  'peer support the of and in trial patients depression method results bilingual corpus sentence ' +
  'alignment is were not e.g. i.e. et al. Dr. vs. Fig. U.S. Ph.D. well-being don’t be’er IL-6 ' +
  'COVID-19 p<.05 3.5 mg/kg 95% n = 1,024 Unity3d eHealth a I';
const ACRONYMS = 'UPSIDES PSWs RCT MRI DNA HIV BERT-CRF GPT-4 PM2.5 Wi-Fi iPhone C++ T';
const PHRASES =
  '同伴支持 随机对照试验 方法 结果 结论 目的： 我们 提出 一种 双语 语料库 句子对齐 的 了 在 与 和 ' +
  '患者 抑郁症状 显著 降低 研究 表明 模型 性能 優於 基線 臺灣 學術期刊 細胞 第三届 2022年 １２岁';

const pick = (words: string) => fc.constantFrom(...words.split(' '));

/** An English-looking sentence: words, abbreviations, numbers, and a full stop or not. */
export const englishSentence = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(pick(WORDS), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('.', '?', '!', '...', '.”', '.)', ':', ''),
    )
    .map(([words, end]) => words.join(' ').replace(/^[a-z]/, (c) => c.toUpperCase()) + end);

/** A Chinese-looking sentence, with commas and an end or none. */
export const chineseSentence = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.tuple(
          pick(PHRASES),
          fc.constantFrom('', '', '', '，', '、', '“', '”', '《', '》', '(', ')'),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      fc.constantFrom('。', '！', '？', '；', '……', '。”', '.', ''),
    )
    .map(([parts, end]) => parts.flat().join('') + end);

/** Chinese with an acronym or brand inside, spaced or not. */
export const acronymInChinese = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick(PHRASES),
      fc.constantFrom('', ' ', '（'),
      pick(ACRONYMS),
      fc.constantFrom('', ' ', '）'),
      pick(PHRASES),
    )
    .map((parts) => parts.join(''));

const number = (max: number) => fc.integer({ min: 1, max }).map(String);

/** An identifier of a kind found in records: DOI, URL, e-mail, registry number, ISSN, ISBN, key. */
export const identifier = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(
        (n: string) => `10.5555/s${n}-022-04206-5`,
        (n: string) => `https://doi.org/10.5555/${n}.(x)`,
        (n: string) => `http://example.org/路径/${n}?a=b&c=%E4`,
        (n: string) => `name.${n}@example.org`,
        (n: string) => `ISRCTN${n.padStart(8, '0')}`,
        (n: string) => `ChiCTR-${n}`,
        (n: string) => `PMID: ${n}`,
        (n: string) => `ISSN 1234-${n.padStart(4, '0').slice(0, 4)}`,
        (n: string) => `978-7-${n}-0-X`,
        (n: string) => `e${n.padStart(6, '0')}`,
        (n: string) => `author_facet_${n}`,
      ),
      number(99999),
    )
    .map(([write, n]) => write(n));

/** A line as records have it: citation, labelled field, keywords, header of a section. */
export const recordLine = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(number(2030), number(99), number(12), number(400), number(999))
      .map(([y, v, i, p, q]) => `${y}, ${v} (${i}) : ${p} - ${q}`),
    fc.tuple(number(50), number(9)).map(([v, n]) => `BMJ Open. 2024;${v}(5):e08${n}963. [1 ]`),
    fc
      .tuple(pick(PHRASES), pick(PHRASES), pick(ACRONYMS))
      .map(([a, b, c]) => `关键词：${a}；${b}；${c}`),
    fc.tuple(pick(WORDS), pick(WORDS)).map(([a, b]) => `Keywords: ${a}; ${b}`),
    fc.tuple(pick(PHRASES), identifier()).map(([a, id]) => `[J]. ${a}, DOI：${id}`),
    fc.constantFrom(
      'METHODS:',
      '【摘要】',
      '作者：',
      'Abstract',
      'Krumm, S., Haun, M.',
      'Materias:',
    ),
    identifier(),
  );

/** Sentences of both languages and record lines, joined as they are found: glued, spaced, by lines. */
export const bilingualText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(englishSentence(), chineseSentence(), acronymInChinese(), recordLine()),
        fc.constantFrom('', '', ' ', ' ', '\n', '\r\n', '\n\n', '\u3000', ' / '),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.flat().join(''));
