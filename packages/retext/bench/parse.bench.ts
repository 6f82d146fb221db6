// What the tree costs over the tokenizer alone. Run: npx tsx --conditions=diglot-source <this file>
import { createTokenizer } from '@diglot/tokenize';
import { parseDocument } from '../src/parse-document.ts';

const PIECE =
  '目的：探讨同伴支持（peer support）对抑郁症患者的影响。Methods: We randomised 1,024 patients to ' +
  '“care as usual” or to peer support—see Table 2. 結果顯示，臺灣樣本的平均值為 3.5 mg/kg。\n\n';
const tokenizer = createTokenizer({ chinese: 'node-rs' });

for (const length of [100_000, 1_000_000]) {
  const text = PIECE.repeat(length / PIECE.length);
  const megabytes = new TextEncoder().encode(text).length / 1e6;
  const document = tokenizer.document(text);
  const cut = median(() => tokenizer.document(text));
  const build = median(() => parseDocument(document));
  const speed = (time: number) => `${((megabytes / time) * 1000).toFixed(1)} MB/s`;
  console.log(
    `${megabytes.toFixed(2)} MB: sentences and words ${speed(cut)}, tree ${speed(build)}, both ${speed(cut + build)}`,
  );
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
