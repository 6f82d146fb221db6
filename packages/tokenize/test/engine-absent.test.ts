import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('../src/engine/native-require.ts', () => ({ loadOptional: () => undefined }));

const { createTokenizer } = await import('../src/index.ts');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createTokenizer without native engines', () => {
  it('falls back to Intl.Segmenter, and says so', () => {
    const tokenizer = createTokenizer();
    expect(tokenizer.engine).toBe('intl');
    expect(tokenizer.tokenize('机遇与挑战')).toHaveLength(3);
  });

  it.each([
    ['nodejieba', 'install nodejieba'],
    ['node-rs', 'install @node-rs/jieba'],
  ] as const)('throws with the remedy when %s is demanded', (chinese, remedy) => {
    expect(() => createTokenizer({ chinese })).toThrow(
      expect.objectContaining({ code: 'engine-absent', message: expect.stringContaining(remedy) }),
    );
  });
});
