import { describe, expect, it } from 'vitest';
import { createAligner, createAsyncAligner } from '../src/index.ts';

const english = ['The river rose in the night.', 'Nobody was hurt.', 'On Friday the water fell.'];
const chinese = ['河水在夜里上涨了。', '没有人受伤。', '星期五水位下降了。'];

/** A long text: enough steps for several turns. */
const long = (sentences: readonly string[]) => Array.from({ length: 400 }, () => sentences).flat();

describe('createAsyncAligner', () => {
  it('answers as the other aligner does', async () => {
    const [now, later] = [createAligner(), createAsyncAligner()];
    expect(await later.align(english, chinese)).toEqual(now.align(english, chinese));
    expect(await later.inspect(english, chinese)).toEqual(now.inspect(english, chinese));
    const [source, target] = [english.join(' '), chinese.join('')] as const;
    expect(await later.alignTexts(source, target)).toEqual(now.alignTexts(source, target));
    expect(await later.inspectTexts(source, target)).toEqual(now.inspectTexts(source, target));
    const mixed = `${source}\n${target}`;
    expect(await later.findBitexts(mixed)).toEqual(now.findBitexts(mixed));
    expect(await later.inspectBitexts(mixed)).toEqual(now.inspectBitexts(mixed));
  });

  it('lets other work have its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await createAsyncAligner().align(long(english), long(chinese));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it.each([
    [
      'align',
      (signal: AbortSignal) => createAsyncAligner().align(long(english), long(chinese), { signal }),
    ],
    [
      'findBitexts',
      (signal: AbortSignal) =>
        createAsyncAligner().findBitexts(long(english).join(' ') + long(chinese).join(''), {
          signal,
        }),
    ],
  ])('stops in the middle of %s when its signal fires', async (_, run) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(run(controller.signal)).rejects.toThrow('enough');
  });

  it('waits for vectors that are promised', async () => {
    const vectors: Readonly<Record<string, readonly number[]>> = { Aa: [1, 0], 甲甲: [1, 0] };
    const embed = async (sentences: readonly string[]) =>
      sentences.map((sentence) => vectors[sentence] ?? [0, 1]);
    const beads = await createAsyncAligner({ embed }).align(['Aa', 'Bb', 'Cc'], ['甲甲', '乙乙']);
    expect(beads[0]).toMatchObject({ source: { from: 0, to: 1 }, target: { from: 0, to: 1 } });
  });

  it('passes on why there are no vectors', async () => {
    const embed = () => Promise.reject(new Error('offline'));
    await expect(createAsyncAligner({ embed }).align(english, chinese)).rejects.toThrow('offline');
  });
});

describe('createAligner', () => {
  it('cannot wait for vectors', () => {
    const embed = (async () => []) as never;
    expect(() => createAligner({ embed }).align(english, chinese)).toThrow(
      expect.objectContaining({ code: 'embedding-async' }),
    );
  });

  it.each(['align', 'findBitexts'] as const)('looks at its signal all along in %s', (method) => {
    let looks = 0;
    const signal = {
      get aborted() {
        return ++looks > 20;
      },
      throwIfAborted() {
        if (looks > 20) throw new Error('enough');
      },
    } as AbortSignal;
    const aligner = createAligner();
    expect(() =>
      method === 'align'
        ? aligner.align(long(english), long(chinese), { signal })
        : aligner.findBitexts(long(english).join(' ') + long(chinese).join(''), { signal }),
    ).toThrow('enough');
  });
});
