/** How far apart, as a share of the text, translations may lie when nothing is aligned yet. */
const SLACK = 0.06;

/**
 * Put beside each Chinese sentence the English sentences at about the same share of the text. Coarse,
 * but a translation is nearly always inside, and expectation maximisation does the rest.
 */
export function parallelWindows(english: string, chinese: string): { en: string; zh: string }[] {
  const sources = place(english.split(/(?<=[.!?;])\s*(?=[A-Z0-9(])/u));
  return place(chinese.split(/(?<=[。！？；])/u)).map(({ text, from, to }) => ({
    zh: text,
    en: sources
      .filter((sentence) => {
        const middle = (sentence.from + sentence.to) / 2;
        return middle > from - SLACK && middle < to + SLACK;
      })
      .map((sentence) => sentence.text)
      .join(' '),
  }));
}

function place(sentences: readonly string[]): { text: string; from: number; to: number }[] {
  const whole = sentences.reduce((sum, { length }) => sum + length, 0) || 1;
  let at = 0;
  return sentences.map((text) => {
    const from = at / whole;
    at += text.length;
    return { text, from, to: at / whole };
  });
}
