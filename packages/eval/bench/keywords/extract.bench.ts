/**
 * Keyphrases of abstracts, side by side: this project, `nodejieba.extract`, and the tf-idf of `natural`.
 *
 *     npx tsx --conditions=diglot-source packages/eval/bench/keywords/extract.bench.ts [--data DIR]
 *
 * Texts are of our own writing; with `--data` the gold sets inspec and csl, and then F1@5 and @10 too.
 * All share one process and take turns; times are medians of rounds, in processor time, which a busy
 * machine stretches less than the clock's.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { createKeyphraseExtractor } from '@diglot/keywords';
import type { Document } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';
import { f1At, normalizeKeyphrase } from '../../src/keywords/keyphrase-scores.ts';
import { mean } from '../../src/metrics.ts';

interface Abstract {
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
}

const ROUNDS = 7;
const LIMIT = 10;
const ENGLISH: Abstract = {
  title: 'Peer support for exhausted nurses: a cluster randomised trial',
  text: 'Emotional exhaustion is common among hospital nurses. We tested whether structured peer support lowers exhaustion and sick leave. Forty wards were randomised to weekly peer support meetings or to usual care for twelve months. Exhaustion was measured with a validated inventory; sick leave was taken from pay records. Nurses on the peer support wards reported less emotional exhaustion and took fewer days of sick leave. Interviews showed that trust in colleagues and protected time were the conditions that made peer support work. Structured peer support is a cheap and acceptable way to protect the mental health of hospital nurses.',
};
const CHINESE: Abstract = {
  title: '同伴支持缓解护士情绪耗竭的整群随机对照试验',
  text: '情绪耗竭在医院护士中十分常见。本研究检验结构化同伴支持能否减轻情绪耗竭并减少病假。将四十个病区随机分为每周同伴支持会议组和常规照护组，随访十二个月。采用经过验证的量表测量情绪耗竭，病假数据来自工资记录。结果显示，同伴支持病区的护士情绪耗竭程度较低，病假天数较少。访谈表明，对同事的信任和受保护的时间是同伴支持发挥作用的条件。结构化同伴支持是保护医院护士心理健康的一种低成本且易于接受的方式。',
};

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const texts = (set: string, own: Abstract): readonly Abstract[] => {
  const file = values.data && goldFile(values.data, 'keywords', set, 'jsonl');
  return file ? readJsonLines<Abstract>(values.data as string, file) : Array(200).fill(own);
};

const requireOf = (name: string) =>
  createRequire(new URL(`../../../${name}/package.json`, import.meta.url));
const nodejieba = requireOf('tokenize')('nodejieba') as {
  extract(text: string, limit: number): { word: string }[];
};
const { TfIdf } = requireOf('tokenize')('natural/lib/natural/tfidf/index.js') as {
  TfIdf: new () => { addDocument(text: string): void; listTerms(at: number): { term: string }[] };
};

const tokenizer = createTokenizer();
const known = new Map<string, Document>();
const remembering: Pick<Tokenizer, 'document' | 'stem'> = {
  stem: tokenizer.stem,
  document(text, options) {
    const document = known.get(text) ?? tokenizer.document(text, options);
    known.set(text, document);
    return document;
  },
};
const trained = createKeyphraseExtractor({ tokenizer });
const plain = createKeyphraseExtractor({ tokenizer, ranker: 'plain' });
const afterCut = createKeyphraseExtractor({ tokenizer: remembering });

type Method = (abstract: Abstract) => string[];
const ours =
  (extractor: typeof trained, language: string): Method =>
  (abstract) =>
    extractor.extract(abstract, { language, limit: LIMIT }).map(({ text }) => text);
/** natural needs a corpus for its idf: the first hundred abstracts of the set. */
const tfIdf = (abstracts: readonly Abstract[]): Method => {
  const background = abstracts.slice(0, 100).map(({ title, text }) => `${title}. ${text}`);
  const index = new TfIdf();
  for (const document of background) index.addDocument(document);
  return ({ title, text }) => {
    index.addDocument(`${title}. ${text}`);
    const at = (index as unknown as { documents: unknown[] }).documents.length - 1;
    const terms = index.listTerms(at).slice(0, LIMIT);
    (index as unknown as { documents: unknown[] }).documents.pop();
    return terms.map(({ term }) => term);
  };
};

const english = texts('inspec', ENGLISH);
const chinese = texts('csl', CHINESE);
const rows: [set: string, method: string, abstracts: readonly Abstract[], run: Method][] = [
  ['English', 'trained', english, ours(trained, 'en')],
  ['English', 'trained, already read', english, ours(afterCut, 'en')],
  ['English', 'plain', english, ours(plain, 'en')],
  ['English', 'natural TfIdf', english, tfIdf(english)],
  ['Chinese', 'trained', chinese, ours(trained, 'zh')],
  ['Chinese', 'trained, already read', chinese, ours(afterCut, 'zh')],
  ['Chinese', 'plain', chinese, ours(plain, 'zh')],
  [
    'Chinese',
    'nodejieba.extract',
    chinese,
    ({ title, text }) => nodejieba.extract(`${title}。${text}`, LIMIT).map(({ word }) => word),
  ],
];

const times = rows.map((): number[] => []);
const found: string[][][] = [];
for (let round = 0; round <= ROUNDS; round++) {
  rows.forEach(([, , abstracts, run], at) => {
    const before = process.cpuUsage();
    const system = abstracts.map(run);
    const { user, system: kernel } = process.cpuUsage(before);
    if (round > 0) times[at]?.push((user + kernel) / 1e6);
    found[at] = system;
  });
}

const normalize = (phrase: string) => normalizeKeyphrase(phrase, tokenizer.stem);
console.log(`${tokenizer.engine}; median of ${ROUNDS} rounds`);
rows.forEach(([set, method, abstracts], at) => {
  const seconds = (times[at] ?? []).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
  const f1 = [5, 10].map((k) =>
    (
      100 *
      mean(
        abstracts.map(({ keywords = [] }, i) => f1At(k, keywords, found[at]?.[i] ?? [], normalize)),
      )
    ).toFixed(1),
  );
  const speed = Math.round(abstracts.length / seconds);
  const quality = values.data ? `  F1@5/@10 ${f1.join('/')}` : '';
  console.log(`${set}  ${method.padEnd(28)}${String(speed).padStart(6)} abstracts/s${quality}`);
});

const long = `${ENGLISH.text} ${CHINESE.text}\n`.repeat(800);
const before = process.cpuUsage();
trained.extract({ text: long });
const { user, system } = process.cpuUsage(before);
console.log(`mixed text of ${long.length} characters: ${((user + system) / 1e6).toFixed(2)} s`);
