import { createKeyphraseExtractor } from '@diglot/keywords';
import { toSimplified } from '@diglot/text';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();
const phrasesOf = (text: string, limit = 60) =>
  extract({ text }, { limit }).map(({ text }) => text);

describe('a Chinese phrase', () => {
  it.each([
    ['本病房收治了2型糖尿病和1型糖尿病患者。', '2型糖尿病'],
    ['该药是一种β受体阻滞剂，可缓解心绞痛。', 'β受体阻滞剂'],
    ['抑郁症患者脑内的5-羟色胺偏低。', '5-羟色胺'],
    ['检测了患者血清的白细胞介素-6水平。', '白细胞介素-6'],
    ['研究人员观察到T细胞的活化。', 'T细胞'],
    ['细菌产生的β-内酰胺酶使药物失效。', 'β-内酰胺酶'],
    ['饲料中的抗营养因子降低了消化率。', '抗营养因子'],
    ['医生借助3维重建规划手术。', '3维重建'],
  ])('of %j has its digits and letters: %s', (text, phrase) => {
    expect(phrasesOf(text)).toContain(phrase);
  });

  it.each([
    ['本病房收治了2型糖尿病和1型糖尿病患者。', ['型糖尿病', '2型', '型']],
    ['抑郁症患者脑内的5-羟色胺偏低。', ['羟色胺']],
    ['该药是一种β受体阻滞剂，可缓解心绞痛。', ['受体阻滞剂', '受体']],
    ['饲料中的抗营养因子降低了消化率。', ['营养因子']],
  ])('of %j has no fragment of a word: %j', (text, fragments) => {
    const phrases = phrasesOf(text);
    for (const fragment of fragments) expect(phrases).not.toContain(fragment);
  });

  it.each([
    '医院录用了20名护士。',
    '水库的水位升高了3米左右。',
    '城区新建了5座桥梁。',
    '2016年-2020年医院扩建了病房。',
  ])('has no number that only counts: %s', (text) => {
    for (const phrase of phrasesOf(text)) expect(phrase).not.toMatch(/\d/);
  });

  it('does not begin with a verb that opens the clause', () => {
    const text = '目的：评价同伴支持对护士情绪耗竭的作用。结果显示，同伴支持有效。';
    for (const phrase of phrasesOf(text)) expect(phrase).not.toMatch(/^评价|显示/);
  });
});

describe('Traditional text', () => {
  it.each([
    '本研究以高雄市護理人員為對象，探討同儕支持對情緒耗竭之影響。結果顯示，同儕支持有助於減輕情緒耗竭，惟工作負荷仍須加以改善。',
    '針對山區水庫之水質監測，我們設計了無線感測網路，並與傳統採樣方法進行比較。',
    '教師認為數位教材對於學習動機具有正面影響，但須與課堂討論結合。',
  ])('gives the phrases of the Simplified text: %s', (text) => {
    const traditional = extract({ text });
    const simplified = extract({ text: toSimplified(text) });
    expect(traditional.map(({ key }) => key)).toEqual(simplified.map(({ key }) => key));
    for (const { text } of traditional) expect(text).not.toMatch(/^[對與於為之惟須]|[對與於之]$/);
  });
});

describe('an English phrase', () => {
  it.each([
    ['Crews repaired bridges and teams cleared roads after the storm.', /^repaired|^cleared/],
    ['The observers noted a rise in the count of terns.', /noted/],
    ['Helicopters flew medical teams into the hills.', /^flew/],
    ['The village repeated the count in autumn.', /repeated/],
    ['We want to improve sleep quality on the wards.', /^improve/],
    ['They have replaced track circuits on the line.', /^replaced/],
  ])('of %j holds no verb of the sentence', (text, verb) => {
    for (const phrase of phrasesOf(text)) expect(phrase).not.toMatch(verb);
  });

  it.each([
    ['The distributed systems of the bank failed.', 'distributed systems'],
    ['A theory of supervised learning is given.', 'supervised learning'],
    ['Vitamin D3 was given to the patients.', 'vitamin D3'],
  ])('of %j keeps its participles and codes: %s', (text, phrase) => {
    expect(phrasesOf(text).map((one) => one.toLowerCase())).toContain(phrase.toLowerCase());
  });

  it.each([
    'The battery of 300mAh weighs 5cm less.',
    'Houses R7 and R9 were sampled at 12 kHz.',
    'We gave 120 mg of the drug.',
  ])('is neither a unit nor a code: %s', (text) => {
    for (const phrase of phrasesOf(text)) expect(phrase).not.toMatch(/^R\d$|mAh|cm$|kHz|mg/);
  });
});

describe('markup', () => {
  it.each([
    'We study \\textbf{planar graphs} and \\emph{list colouring}, see \\ref{fig:conf} and \\cite{doe99}.',
    'The <b>water table</b> fell <ul class="list"><li>by a metre</li></ul> in <a href="https://example.org/x">karst basins</a>&nbsp;and wells.',
  ])('is in no phrase of %j', (text) => {
    for (const phrase of phrasesOf(text)) {
      expect(phrase).not.toMatch(/textbf|emph|conf|doe99|ref|href|class|\bul\b|\bli\b|nbsp/);
    }
  });

  it('is told from a comparison', () => {
    const phrases = phrasesOf('Nurses with risk scores <b and sleep quality over it were met.');
    expect(phrases).toContain('sleep quality');
  });
});

describe('text without case', () => {
  const text =
    'Storms struck Alder County on Monday. The county school in Alder was hit by a tornado. Tornado warnings came late in Alder County.';

  it.each([text.toLowerCase(), text.toUpperCase()])('finds the same subject in %j', (written) => {
    const found = phrasesOf(written, 8).map((phrase) => phrase.toLowerCase());
    expect(found.some((phrase) => phrase.includes('tornado'))).toBe(true);
    expect(found.some((phrase) => phrase.includes('alder'))).toBe(true);
  });
});
