import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatTermsCsv,
  readTermbase,
  type TermPairWithVariants,
  toOmegatGlossary,
  toTbx,
} from '../../src/index.ts';
import { HAS_JING, jing, SCHEMAS, xmllint } from '../schemas.ts';

const english = fc
  .stringMatching(/^[a-z]{2,8}(?:[ '’-][a-z&<"]{2,8}){0,2}$/)
  .map((term) => term.trim());
const chinese = fc.stringMatching(/^[统计学热泵车床钻头法院软体]{1,6}$/);
const codes = fc.constantFrom('GDPR', 'pH', 'B2');

/** A pair in either direction, with wordings of its own, as terms of many texts are put together. */
const termPair: fc.Arbitrary<TermPairWithVariants> = fc
  .record({
    sources: fc.uniqueArray(english, { minLength: 1, maxLength: 3 }),
    targets: fc.uniqueArray(
      fc.oneof({ weight: 5, arbitrary: chinese }, { weight: 1, arbitrary: codes }),
      { minLength: 1, maxLength: 3 },
    ),
    turned: fc.boolean(),
  })
  .filter(({ targets }) => targets.some((term) => /\p{Script=Han}/u.test(term)))
  .map(({ sources, targets, turned }) => {
    const ordered = [...targets].sort((a, b) => Number(/^\w/.test(a)) - Number(/^\w/.test(b)));
    const [from, to] = turned ? [ordered, sources] : [sources, ordered];
    return {
      source: from[0] ?? '',
      target: to[0] ?? '',
      score: 0.5,
      evidence: ['lexicon'],
      sourceMentions: [],
      targetMentions: [],
      variants: { source: from.slice(1), target: to.slice(1) },
    };
  });

/** Every wording of a pair with every other, Chinese first. */
function allPairs(pairs: readonly TermPairWithVariants[]): Set<string> {
  return new Set(
    pairs.flatMap(({ source, target, variants }) => {
      const sources = [source, ...(variants?.source ?? [])];
      const targets = [target, ...(variants?.target ?? [])];
      const turned = /\p{Script=Han}/u.test(source);
      return sources.flatMap((one) =>
        targets.map((other) => (turned ? `${one}=${other}` : `${other}=${one}`)),
      );
    }),
  );
}

function englishFirst(pair: TermPairWithVariants): TermPairWithVariants {
  if (!/\p{Script=Han}/u.test(pair.source)) return pair;
  const { source, target, variants } = pair;
  return {
    ...pair,
    source: target,
    target: source,
    variants: { source: variants?.target ?? [], target: variants?.source ?? [] },
  };
}

describe.each([
  ['CSV', formatTermsCsv],
  ['TBX v3', (pairs: readonly TermPairWithVariants[]) => toTbx(pairs)],
  ['TBX v2', (pairs: readonly TermPairWithVariants[]) => toTbx(pairs, { version: 2 })],
  ['an OmegaT glossary', toOmegatGlossary],
])('term pairs that are written as %s', (_, write) => {
  it('come back whole', () => {
    fc.assert(
      fc.property(fc.array(termPair, { minLength: 1, maxLength: 6 }), (pairs) => {
        // A glossary of OmegaT has one direction.
        const same = pairs.map((pair) => (write === toOmegatGlossary ? englishFirst(pair) : pair));
        const { entries, diagnostics } = readTermbase(write(same));
        expect(new Set(entries.map(({ source, target }) => `${source}=${target}`))).toEqual(
          allPairs(pairs),
        );
        expect(diagnostics).toEqual([]);
      }),
    );
  });
});

const LATHE: TermPairWithVariants = {
  source: 'lathe',
  target: '車床',
  score: 0.9,
  evidence: ['lexicon'],
  sourceMentions: [],
  targetMentions: [],
};

describe('TBX v2', () => {
  const tbx = toTbx([LATHE, { ...LATHE, source: 'thread', target: '螺紋' }], { version: 2 });

  it('is martif, with the elements that tools of 2008 read', () => {
    expect(tbx).toContain('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">');
    expect(tbx).toContain(
      '<langSet xml:lang="zh-Hant"><tig><term>車床</term></tig></langSet>\n</termEntry>',
    );
  });

  it.runIf(SCHEMAS)('is well formed', () => {
    expect(xmllint(tbx)).toBe('');
  });
});

describe('the tags of TBX v3', () => {
  it.runIf(SCHEMAS && HAS_JING)('with a script are valid by the schema', () => {
    const schema = `${SCHEMAS}/tbx/TBXcoreStructV03_TBX-Core_integrated.rng`;
    expect(toTbx([LATHE])).toContain('xml:lang="zh-Hant"');
    expect(jing(toTbx([LATHE]), schema)).toBe('');
  });
});

describe('a glossary for OmegaT', () => {
  it('has a line for each wording, with a comment, and no term that is a comment', () => {
    const pair = { ...LATHE, source: '#lathe', variants: { source: [], target: ['旋床'] } };
    expect(toOmegatGlossary([pair])).toBe(
      '# Glossary in tab-separated format -*- coding: utf-8 -*-\n' +
        ' #lathe\t車床\tscore 0.9, lexicon\n #lathe\t旋床\tscore 0.9, lexicon\n',
    );
  });
});
