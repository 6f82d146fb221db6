import { describe, expect, it } from 'vitest';
import { createProgress } from '../src/cli/terminal/progress.ts';

/** Works for ten steps of 600 ms each; what it said. */
function work(live: boolean, progress: boolean, steps = 10): string[] {
  const written: string[] = [];
  let time = 0;
  const say = (text: string) => void written.push(text);
  const terminal = { columns: 80, out: () => {}, err: say, ...(live && { status: say }) };
  const { report, end } = createProgress(terminal, { progress }, () => time);
  for (let done = 1; done <= steps; done++) {
    time += 600;
    report('reading', done, 10);
  }
  end();
  return written;
}

describe('createProgress', () => {
  it('writes one line anew on a terminal, and takes it away', () => {
    const lines = work(true, false);
    expect(lines).toContain('reading: 5 of 10 (50 %)');
    expect(lines.at(-1)).toBe('');
  });

  it('writes a line every five seconds elsewhere, when asked', () => {
    expect(work(false, true)).toEqual(['reading: 9 of 10 (90 %)\n']);
  });

  it('says nothing elsewhere unasked', () => {
    expect(work(false, false)).toEqual([]);
  });

  it('says nothing of short work, and counts without a total', () => {
    const written: string[] = [];
    let time = 0;
    const status = (text: string) => void written.push(text);
    const terminal = { columns: 80, out: () => {}, err: () => {}, status };
    const { report } = createProgress(terminal, {}, () => time);
    report('reading', 1);
    expect(written).toEqual([]);
    time = 1000;
    report('reading', 7);
    expect(written).toEqual(['reading: 7']);
  });
});
