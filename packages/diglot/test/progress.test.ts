import { describe, expect, it } from 'vitest';
import { createProgress } from '../src/cli/terminal/progress.ts';

/** Works for ten steps of half a second each. */
function work(live: boolean, progress: boolean): string {
  const written: string[] = [];
  let time = 0;
  const terminal = {
    columns: 80,
    color: false,
    live,
    out: () => {},
    err: (text: string) => void written.push(text),
  };
  const { report, end } = createProgress(terminal, { progress }, () => time);
  for (let done = 1; done <= 10; done++) {
    time += 600;
    report('reading', done, 10);
  }
  end();
  return written.join('');
}

describe('createProgress', () => {
  it('writes one line anew on a terminal, and takes it away', () => {
    const text = work(true, false);
    expect(text).toContain('reading: 5 of 10 (50 %)');
    expect(text).not.toContain('\n');
    expect(text).toMatch(/\r +\r$/u);
  });

  it('writes a line every five seconds elsewhere, when asked', () => {
    expect(work(false, true)).toBe('reading: 9 of 10 (90 %)\n');
  });

  it('says nothing elsewhere unasked', () => {
    expect(work(false, false)).toBe('');
  });

  it('says nothing of short work, and counts without a total', () => {
    const written: string[] = [];
    let time = 0;
    const err = (text: string) => void written.push(text);
    const terminal = { columns: 80, color: false, live: true, out: () => {}, err };
    const { report } = createProgress(terminal, {}, () => time);
    report('reading', 1);
    expect(written).toEqual([]);
    time = 1000;
    report('reading', 7);
    expect(written).toEqual(['reading: 7']);
  });
});
