import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/index.ts';

/** Cases are written with `¦` between the sentences expected. */
function check(marked: string): void {
  const parts = marked.split('¦');
  const text = parts.join('');
  const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(parts.map((part) => part.trim()));
}

describe('lines of a scanned title page', () => {
  it.each([
    '(1. 虚构研究院软件所, 北京 100000;\n2. 虚构大学计算机学院, 天津 300000)¦\n代码克隆会增加软件维护的成本。',
    'Made-up Letters, 2022, 33(6):\n101–108',
  ])('are joined where something is left open: %j', (marked) => check(marked));

  it.each([
    'We asked ten nurses from four wards of two hospitals\nabout sleep, stress and meals in a diary. ¦They wrote.¦\n[Method] We asked again.',
    'Detecting code clones by dependence graphs in programs¦\nLIU Yang1, XU Jing2¦\nInstitute of Software, Example Academy, Beijing 100000, China¦\nCode clones raise the cost of software maintenance.',
    '高校圖書館讀者薦購服務之現狀與對策，以十所為例¦\n林美玲、張大偉、黃志明',
    '关键词：脑卒中；同伴支持；焦虑；护理；康复¦\nEffects of peer support on stroke',
  ])('stay apart where a part begins: %j', (marked) => check(marked));
});

describe('values with a space read in', () => {
  it.each([
    '間歇灌溉之產量為每公頃6. 82公噸。¦節省用水。',
    'It reaches an F1 of 0. 87, which is 0. 06 above the baseline. ¦It is fast.',
  ])('stay whole in %j', (marked) => check(marked));
});
