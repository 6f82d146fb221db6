import { createTermExtractor } from '@diglot/terms';
import { goldFile, readJson, readJsonLines } from '../gold.ts';
import { type Counts, percent, precisionRecall } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import {
  addCounts,
  alignmentErrorRate,
  chineseKey,
  countLinks,
  countMatches,
  countTerms,
  englishKey,
  type GoldTerm,
  type Links,
  presentTerms,
} from './terms-scores.ts';

interface KeywordLists {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

interface Article extends KeywordLists {
  readonly abstract_zh: string;
  readonly abstract_en: string;
}

interface Sentence {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly sure: Links;
  readonly possible: Links;
}

interface Seed {
  readonly record: {
    readonly abstracts: readonly { readonly lang: string; readonly value: string }[];
  };
}

/** A term of a list, and sentence pairs in which both its sides stand. */
interface ListedTerm {
  readonly source: string;
  readonly target: string;
  readonly bitexts: readonly { readonly source: string; readonly target: string }[];
}

/** Pairs of a sentence pair that are looked at for a listed term. */
const MOST_LISTED = 60;

/** Keyword lists paired, terms extracted, words aligned. */
export const terms: Task = {
  name: 'terms',
  about: 'term pairs: keyword lists, abstracts, a seed, word alignment',
  run(data, { onSet }) {
    const extractor = createTermExtractor();
    const rows: Row[] = [];

    const lists = goldFile(data, 'terms', 'chinaxiv_kw', 'jsonl');
    if (lists !== undefined) {
      onSet?.('chinaxiv_kw');
      const counts = readJsonLines<KeywordLists>(data, lists).map(({ zh, en }) => {
        // Turned around, so that position gives nothing away.
        const last = en.length - 1;
        const { pairs } = extractor.matchKeywords(zh, en.toReversed());
        return countMatches(
          zh.length,
          pairs.map(([i, j, score]) => [i, last - j, score]),
        );
      });
      const sum: Counts = addCounts(counts);
      const { precision, recall } = precisionRecall(sum);
      rows.push({
        set: 'chinaxiv_kw',
        items: sum.gold,
        scores: { precision: percent(precision, 1), recall: percent(recall, 1) },
      });
    }

    const articles = goldFile(data, 'terms', 'chinaxiv_abs', 'jsonl');
    if (articles !== undefined) {
      onSet?.('chinaxiv_abs');
      rows.push(
        termRow(
          'chinaxiv_abs',
          readJsonLines<Article>(data, articles).map((article) => ({
            gold: presentTerms(
              article.zh.map((zh, i) => ({ zh: zh.normalize('NFKC'), en: article.en[i] ?? '' })),
              article.abstract_en,
              article.abstract_zh,
            ),
            source: article.abstract_en,
            target: article.abstract_zh,
          })),
        ),
      );
    }

    const health = goldFile(data, 'terms', 'tico', 'jsonl');
    if (health !== undefined) {
      onSet?.('tico');
      const listed = readJsonLines<ListedTerm>(data, health);
      const found = listed.filter(({ source, target, bitexts }) =>
        bitexts.some((bitext) =>
          extractor
            .extract(bitext, { limit: MOST_LISTED })
            .some(
              (pair) =>
                englishKey(pair.source) === englishKey(source) &&
                chineseKey(pair.target) === chineseKey(target),
            ),
        ),
      );
      rows.push({
        set: 'tico',
        items: listed.length,
        scores: { exact: percent(found.length, listed.length) },
      });
    }

    for (const set of ['wa_tsinghua450', 'wa_nist150']) {
      const sentences = goldFile(data, 'terms', set, 'jsonl');
      if (sentences === undefined) continue;
      onSet?.(set);
      const pairs = readJsonLines<Sentence>(data, sentences);
      const counts = addCounts(
        pairs.map((pair) => countLinks(pair, extractor.alignWords(pair.zh, pair.en))),
      );
      rows.push({
        set,
        items: pairs.length,
        scores: {
          aer: percent(alignmentErrorRate(counts), 1),
          precision: percent(counts.rightPossible, counts.system),
          recall: percent(counts.rightSure, counts.sure),
        },
      });
    }

    const seed = goldFile(data, 'terms', 'seed001.terms', 'json');
    const parsed = goldFile(data, 'records/seeds', '001_34c696d65d5e92cf', 'json');
    if (seed !== undefined && parsed !== undefined) {
      onSet?.('seed001');
      const { pairs } = readJson<{ pairs: (GoldTerm & { type: string })[] }>(data, seed);
      const { abstracts } = readJson<Seed>(data, parsed).record;
      const text = (language: string) => abstracts.find(({ lang }) => lang === language)?.value;
      const gold = pairs.filter(({ type }) => type !== 'acronym' && type !== 'id');
      rows.push(termRow('seed001', [{ gold, source: text('en') ?? '', target: text('zh') ?? '' }]));
    }
    return rows;

    function termRow(
      set: string,
      cases: readonly {
        readonly gold: readonly GoldTerm[];
        readonly source: string;
        readonly target: string;
      }[],
    ): Row {
      const counts = addCounts(
        cases.map(({ gold, source, target }) =>
          countTerms(
            gold,
            extractor
              .extract({ source, target })
              .map((pair) => ({ en: pair.source, zh: pair.target })),
          ),
        ),
      );
      return {
        set,
        items: counts.gold,
        scores: {
          exact: percent(counts.exact, counts.gold),
          partnerRight: percent(counts.exact, counts.found),
          notContradicted: percent(counts.system - counts.contradicting, counts.system),
          pairsEach: Math.round(counts.system / cases.length),
        },
      };
    }
  },
};
