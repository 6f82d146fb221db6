import { describe, expect, it } from 'vitest';
import type { MergedCandidate, PairHalf, Side } from '../src/bilingual/merged-candidate.ts';
import { withoutMates } from '../src/bilingual/without-mates.ts';

const half = (language: Side, text: string): PairHalf => ({ language, text, mentions: [] });

/** Keywords that stand alone in either language, as they are listed. */
function listed(halves: readonly PairHalf[]): MergedCandidate[] {
  return halves.map((one) => {
    const pair = { [one.language]: one, score: 1, byAuthor: true };
    return { pair, byAuthor: true } as unknown as MergedCandidate;
  });
}

/** One known pair in the first place, and as many keywords besides in either language. */
function document(count: number) {
  const zh = Array.from({ length: count }, (_, at) =>
    half('zh', `词${String.fromCharCode(0x4e00 + at)}`),
  );
  const en = Array.from({ length: count }, (_, at) => half('en', `word ${at}`));
  const pair = { zh: zh[0], en: en[0], score: 1, byAuthor: true };
  const known = { pair, byAuthor: true } as unknown as MergedCandidate;
  return { authors: [...zh, ...en], ranked: [known, ...listed([...zh.slice(1), ...en.slice(1)])] };
}

describe('keywords of two lists that no pair ties', () => {
  it('stand once where a known pair tells the order', () => {
    const { authors, ranked } = document(4);
    expect(withoutMates(ranked, authors, 'zh')).toHaveLength(4);
    expect(withoutMates(ranked, authors, 'zh').map(({ pair }) => pair?.zh?.text)).not.toContain(
      undefined,
    );
  });

  it('all stand where the lists are longer than any journal asks for', () => {
    const { authors, ranked } = document(60);
    expect(withoutMates(ranked, authors, 'zh')).toBe(ranked);
  });
});
