/** A function to time on a text; `run` must return something that depends on its work. */
export interface Contestant {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/** An own text of both languages, repeated to a length in code units. */
export function mixedText(length: number): string {
  const piece =
    '目的：探讨同伴支持（peer support）对抑郁症患者的影响。Methods: We randomised 1,024 patients ' +
    '(n = 512 a group) to “care as usual” or to peer support—see Table 2. 結果顯示，臺灣樣本的平均值為 ' +
    '3.5 mg/kg，ＰＳＷ 組顯著較低（p < .05）。The café’s naïve coöperation ﬁnished in 2022.\n';
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Print the median speed of each, and the first one's time at 10 times the length. */
export function compare(title: string, contestants: readonly Contestant[]): void {
  const small = mixedText(1_000_000);
  const large = mixedText(10_000_000);
  const megabytes = new TextEncoder().encode(small).length / 1e6;
  console.log(
    `\n${title}: 1,000,000 code units (${megabytes.toFixed(2)} MB of UTF-8), median of 7`,
  );
  for (const { name, run } of contestants) {
    const time = median(run, small);
    const growth = median(run, large, 3) / time;
    const speed = (megabytes / time) * 1000;
    console.log(
      `  ${name.padEnd(34)} ${speed.toFixed(0).padStart(6)} MB/s   ×10 text: ×${growth.toFixed(1)}`,
    );
  }
}

function median(run: Contestant['run'], text: string, rounds = 7): number {
  run(text.slice(0, 1000));
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}
