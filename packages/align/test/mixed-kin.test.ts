import { describe, expect, it } from 'vitest';
import { createAligner } from '../src/index.ts';

const aligner = createAligner();

/** The pairs of a mixed text, as written. */
function pairsOf(text: string): readonly string[] {
  return aligner.findBitexts(text).flatMap(({ source, target, alignment }) =>
    alignment.map((bead) => {
      const side = (document: typeof source, { from, to }: { from: number; to: number }) =>
        document.sentences
          .slice(from, to)
          .map(({ start, end }) => document.text.slice(start, end))
          .join(' ');
      return [side(source, bead.source), side(target, bead.target)].sort().join(' = ');
    }),
  );
}

/** The least score of the pairs of a mixed text, of which there must be some. */
function leastScore(text: string): number {
  const scores = aligner
    .findBitexts(text)
    .flatMap(({ alignment }) => alignment.map(({ score }) => score));
  return scores.length === 0 ? 0 : Math.min(...scores);
}

describe('how sure it is of pairs that stand in one line', () => {
  it.each([
    ['in brackets', '入口（Entrance）\n出口（Exit）\n售票处（Ticket office）\n'],
    ['parted by a sign', 'carbon sink = 碳匯\nemission trading = 排放交易\n'],
    ['parted by a dash', 'Good morning — 早上好\nHow much is it? — 多少钱？\n'],
    [
      'parted by a space',
      'The lake froze in January. 湖面在一月结冰。\nThe boats stayed in the harbour. 船只留在港口。\n',
    ],
    [
      'in tags',
      '<li>Turn left at the lights.<br>在红绿灯处左转。</li><li>Go straight on.<br>一直往前走。</li>',
    ],
    ['in one line of many sentences', 'Wash your hands. Open the windows. 洗手。 打开窗户。\n'],
  ])('as sure as of pairs in two: %s', (_, text) => {
    expect(leastScore(text)).toBeGreaterThan(0.9);
  });

  it('no surer of strangers in one line', () => {
    expect(leastScore('The lake froze in January. 董事会批准了新的预算。\n')).toBeLessThan(0.5);
  });
});

describe('what stands between or before the languages of a mixed text', () => {
  it.each([
    [
      'Entrance/入口  Exit/出口\nPush / 推   Pull / 拉\n',
      ['Entrance = 入口', 'Exit = 出口', 'Push = 推', 'Pull = 拉'],
    ],
    [
      'How much is it? — 多少钱？\nA cup of tea, please. – 请来一杯茶。\n',
      ['How much is it? = 多少钱？', 'A cup of tea, please. = 请来一杯茶。'],
    ],
    [
      '"Cancel" = "取消";\n"Delete the selected items" = "删除所选项目";\n',
      ['Cancel = 取消', 'Delete the selected items = 删除所选项目'],
    ],
  ])('several pairs of a line, dashes, and strings of data: %j', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it('names of languages are no part of the texts', () => {
    expect(
      pairsOf(
        'EN: The river rose after the storm.\nZH: 暴风雨后河水上涨。\nEN: Two bridges were closed.\nZH: 两座桥被关闭。\n',
      ),
    ).toEqual([
      'The river rose after the storm. = 暴风雨后河水上涨。',
      'Two bridges were closed. = 两座桥被关闭。',
    ]);
  });

  it('a label behind a label that asks for a name is no name', () => {
    expect(pairsOf('Name 姓名：\nAge 年龄：\nGender 性别：\nAddress 地址：\n')).toEqual([
      'Name = 姓名：',
      'Age = 年龄：',
      'Gender = 性别：',
      'Address = 地址：',
    ]);
  });

  it('two headings, all there are, are cut between the languages', () => {
    expect(
      pairsOf(
        '# Opening hours 开放时间\nThe museum is open from ten to six. 本馆十点至六点开放。\n# Tickets 门票\nTickets cost five yuan. 门票五元。\n',
      ),
    ).toContain('Opening hours = 开放时间');
  });

  it.each([
    ['[EN] The kettle is hot.\n[ZH] 水壶很烫。\n[EN] Do not touch the lid.\n[ZH] 请勿触摸壶盖。\n'],
    [
      '**English:** The kettle is hot.\n**中文：** 水壶很烫。\n**English:** Do not touch the lid.\n**中文：** 请勿触摸壶盖。\n',
    ],
    [
      'English: The kettle is hot.\nChinese: 水壶很烫。\nEnglish: Do not touch the lid.\nChinese: 请勿触摸壶盖。\n',
    ],
    [
      'Source: The kettle is hot.\nTarget: 水壶很烫。\n\nSource: Do not touch the lid.\nTarget: 请勿触摸壶盖。\n',
    ],
  ])('names in brackets, in bold, or of the sides are none either: %j', (text) => {
    expect(pairsOf(text)).toEqual([
      'The kettle is hot. = 水壶很烫。',
      'Do not touch the lid. = 请勿触摸壶盖。',
    ]);
  });

  it('names of languages that do not keep their word are part of the texts', () => {
    expect(
      pairsOf(
        'English: the subject most pupils fear.\n英语：多数学生害怕的科目。\nChinese: a subject full of poems.\n语文：充满诗歌的科目。\n',
      ),
    ).toEqual([
      'English: the subject most pupils fear. = 英语：多数学生害怕的科目。',
      'Chinese: a subject full of poems. = 语文：充满诗歌的科目。',
    ]);
  });

  it('leaders part the columns of a price list', () => {
    expect(
      pairsOf(
        'Iced lemon tea ......... 冻柠茶 ......... $18\nBeef noodles ......... 牛肉面 ......... $42\nPineapple bun ......... 菠萝包 ......... $14\n',
      ),
    ).toEqual(['Iced lemon tea = 冻柠茶', 'Beef noodles = 牛肉面', 'Pineapple bun = 菠萝包']);
  });

  it('the quotes and keys of data are no part of the texts', () => {
    expect(
      pairsOf(
        '[{"id":"a1","source":"Your basket is empty","target":"購物車是空的"},{"id":"a2","source":"Choose a colour","target":"選擇顏色"},{"id":"a3","source":"Pay by card","target":"以卡付款"}]',
      ),
    ).toEqual([
      'Your basket is empty = 購物車是空的',
      'Choose a colour = 選擇顏色',
      'Pay by card = 以卡付款',
    ]);
  });

  it('a colon between the two belongs to neither', () => {
    expect(pairsOf('No smoking: 禁止吸烟\nNo parking: 禁止停车\nNo entry: 禁止入内\n')).toEqual([
      'No smoking = 禁止吸烟',
      'No parking = 禁止停车',
      'No entry = 禁止入内',
    ]);
  });

  it.each([
    [
      'Mind the gap! 请小心空隙！\nStand clear of the doors! 请勿靠近车门！\nNo eating! 禁止饮食！\n',
      [
        'Mind the gap! = 请小心空隙！',
        'Stand clear of the doors! = 请勿靠近车门！',
        'No eating! = 禁止饮食！',
      ],
    ],
    [
      '出口 EXIT\n入口 ENTRANCE\n洗手间 TOILET\n停车场 CAR PARK\n',
      ['EXIT = 出口', 'ENTRANCE = 入口', 'TOILET = 洗手间', 'CAR PARK = 停车场'],
    ],
    [
      '<p>The park opens at six.<br/>公園六點開放。</p>\n<p>Dogs must be kept on a lead.<br/>請給狗拴上繩子。</p>\n',
      [
        'The park opens at six. = 公園六點開放。',
        'Dogs must be kept on a lead. = 請給狗拴上繩子。',
      ],
    ],
    [
      '1. (EN) Read the label. (ZH) 阅读标签。\n2. (EN) Wear gloves. (ZH) 戴上手套。\n',
      ['Read the label. = 阅读标签。', 'Wear gloves. = 戴上手套。'],
    ],
  ])('a short line in both languages, as on a sign, is a pair: %j', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it('a line about something else than the one beside it is none', () => {
    expect(
      pairsOf('Bees sleep at night. 股价下跌百分之三。\nWe bought a boat. 法院驳回了上诉。\n'),
    ).toEqual([]);
  });

  it.each([
    'Effects of exercise on sleep in older adults\n运动对老年人睡眠的影响',
    '城市公共交通的可达性评价\nEvaluating the accessibility of urban public transport',
    'The bridge was opened in 1998.\n\n该桥于1998年通车。',
  ])('two lines, all that there is, are a pair: %j', (text) => {
    expect(pairsOf(text)).toHaveLength(1);
  });

  it.each([
    'Peer support for nurses\n护士压力研究',
    'Water quality of lakes\n湖泊沉积物中的重金属',
    'Training of rural doctors in 2019\n2019年乡村学校教师的培训',
    'A study of urban transport\n城市公共交通补贴政策研究',
  ])('two lines that share a word are none: %j', (text) => {
    expect(pairsOf(text)).toEqual([]);
  });

  it('the last pair of two paragraphs is kept, though it shares but a word', () => {
    const chinese =
      '新馆将于5月18日向公众开放。新馆设有六个展厅，展出文物约三千件。馆长表示，门票将继续免费。';
    const english =
      'The new building will open to the public on 18 May. It has six galleries with about three thousand objects on display. The director said that admission would remain free.';
    expect(pairsOf(`${chinese}\n\n${english}\n`)).toHaveLength(3);
  });

  it('a last sentence that shares nothing with the other is left alone', () => {
    const chinese =
      '新馆设有六个展厅，展出文物约三千件。新馆将于5月18日向公众开放。本刊编辑部供稿，责任编辑甲。';
    const english =
      'The new building has six galleries with about three thousand objects on display. It will open to the public on 18 May. Visitors are asked to leave their bags at home.';
    expect(pairsOf(`${chinese}\n\n${english}\n`)).toHaveLength(2);
  });
});
