/**
 * Words of letters and a Chinese word that dictionaries and field terminologies list as one. Written
 * from general knowledge; what else should stay whole belongs into a user dictionary.
 */
const MIXED_WORDS: ReadonlySet<string> = new Set(
  `T细胞 B细胞 NK细胞 T淋巴细胞 B淋巴细胞 DC细胞 α细胞 β细胞
  X射线 X光 X光片 X线 α射线 β射线 γ射线 α粒子 β粒子 B超 γ刀 C反应蛋白 C肽
  T恤 T恤衫 A股 B股 H股 K线 U盘 K歌 T台 Q版 IC卡 SIM卡 IP地址 AA制 pH值 P值 p值 t检验 F检验 Z检验 U检验`.split(
    /\s+/u,
  ),
);

/** Whether letters and the Chinese word right after them, in Simplified characters, are one word. */
export function isMixedWord(letters: string, word: string): boolean {
  return letters.length <= 3 && MIXED_WORDS.has(letters + word);
}

/** Words that end in letters. */
const ENDING_MIXED: ReadonlySet<string> = new Set(['卡拉OK', '阿Q']);

/** Whether a Chinese word in `text[start, at)` and the letters in `text[at, end)` are one word. */
export function endsMixedWord(text: string, start: number, at: number, end: number): boolean {
  return end - at <= 2 && at - start <= 2 && ENDING_MIXED.has(text.slice(start, end));
}
