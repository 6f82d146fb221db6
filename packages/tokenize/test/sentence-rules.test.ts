import { describe, expect, it } from 'vitest';
import { type SentenceOptions, splitSentences } from '../src/index.ts';

/** Cases are written with `¦` between the sentences expected. */
function check(marked: string, options: SentenceOptions = {}): void {
  const parts = marked.split('¦');
  const text = parts.join('');
  const found = splitSentences(text, options).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(parts.map((part) => part.trim()));
}

describe('abbreviations and initials glued to Chinese', () => {
  it.each([
    '参见Eq. 12与Tab. 4，另见Ref. 9。¦余下从略。',
    '作者为Dr. Chen和Prof. Liu。¦二人均未到场。',
    '该法由H. Poincaré提出，J. S. Mill改进。¦影响深远。',
    '見Vol. 3及Chap. 2。¦結論如下。',
    '図はFig. 4に示す。¦以上。',
    '浓度最高为max. 5 mg，加入conc. HCl。¦静置。',
  ])('keeps those of %s inside', (marked) => check(marked));

  it.each(['结果见正文.¦方法如下.', '采用Windows 10.0系统.¦运行良好.', '详见附录.¦P值为0.03.'])(
    'still ends %s at its dots',
    (marked) => check(marked),
  );
});

describe('a dot before a closing bracket', () => {
  it.each([
    '玉米(Zea mays L.)和大豆（Glycine max Merr.）均受害。¦水稻未受害。',
    '试剂购自某公司（Beispiel Co., Ltd.），批号见附表。¦均在有效期内。',
    '（参见Muster et al.）该法可行。¦下同。',
    '差异显著(均P<0.01.)且稳定。¦下同。',
  ])('stays within %s', (marked) => check(marked));

  it.each(['(See the appendix.)¦结果如下。', '（本文受基金资助。）¦作者感谢评审。'])(
    'ends %s, where the bracket holds the sentence',
    (marked) => check(marked),
  );

  it.each([
    '她提交了申请（编号见附件。另见网站)并等待。¦后来获批。',
    '作者¹（1. 某某大学，上海 200000；2. 某某医院，上海 200001)',
  ])('pairs the brackets of %s across widths', (marked) => check(marked));

  it('takes half-open intervals for pairs', () => {
    check('The set (0, 1] is closed on one side. ¦The set [2, 5) is open. ¦Both matter.');
    check('区间为[0, 1)，另一区间为(2, 3]。¦两者不相交。');
  });
});

describe('a cry in quotes', () => {
  it.each([
    '口号“快！快！”响彻工地。¦没人停下。',
    '標語「加油！」掛在牆上。¦無人留意。',
    '大家用“干杯！”结束宴会。',
  ])('is a word of %s', (marked) => check(marked));

  it.each(['他骂“快滚！”¦大家都走了。', '她嚷“住手！”¦人群散了。', '他吼「站住！」¦那人跑了。'])(
    'ends a sentence of %s',
    (marked) => check(marked),
  );
});

describe('names of plants and animals with who gave them', () => {
  it.each([
    '采集了Salix matsudana Koidz.与其杂种。¦标本已存。',
    '采集了Populus nigra Made.与其杂种。¦标本已存。',
    '水稻Oryza sativa L.和小麦的产量。¦均有提高。',
  ])('keeps the dot of %s inside', (marked) => check(marked));

  it('still ends a sentence behind another Latin word', () => {
    check('系统采用Windows Server.¦结果稳定。');
    check('结果由Visual Basic Net.¦程序输出。');
    check('感谢Peking University Press.¦全文完。');
  });
});

describe('what trails a stop', () => {
  it.each([
    'The sample was small.* ¦Results are tentative.',
    'No fee was paid.† ¦The authors declare this.',
    '**Aim.** ¦We asked teachers. ¦**Result.** ¦They agreed.',
  ])('keeps the mark of a note and of emphasis in %s', (marked) => check(marked));

  it('ends a sentence behind a web address', () => {
    check('Go to example.org.¦Then log in.');
    check('The file is on mirror.example.org.cn. ¦Then log in.');
  });
});

describe('cries', () => {
  it.each(['嗯……我不清楚。¦再说吧。', '啊！原来如此。¦我懂了。'])('do not end %s', (marked) =>
    check(marked),
  );

  it('still ends a sentence at an ellipsis behind more', () => check('他想了很久……¦最后走了。'));
});

describe('titles and quotations', () => {
  it.each([
    '文章《我们为何写作？》获奖。¦作者很高兴。',
    '他读了《走！》、〈停！〉和《快跑！》三本书。¦都很好。',
    '“谁来负责？”一直是个问题。¦无人回答。',
    '“快走！”之类的话他听过。¦不止一次。',
    '“我同意。”护士长点头说。¦大家笑了。',
    '"结果如何？"他问。¦"还不错。"她答。',
    '他说:"天冷了。我们回去吧。"¦大家同意。',
    '“我们很满意。 ”她补充道。¦会议结束。',
    '标语“冲！冲！”挂满操场。¦比赛开始了。',
    '居民说起“没人来管。”此类抱怨。¦记者记了下来。',
    "'为什么要走？'她想。¦天黑了。",
  ])('keeps the stops within %s', (marked) => check(marked));

  it.each([
    '“我同意。”¦大家都笑了。',
    '老师问：“谁知道答案？”¦没有人举手。',
    '他大喊“快跑！”¦众人散开。',
    '“我很累。”¦护士长表示，今后将增加人手。',
    '她看完了电影。¦《再见？》是片名。',
  ])('ends %s behind a quotation', (marked) => check(marked));

  it('cuts a long quotation into its sentences, a short one when asked to', () => {
    const long = `她说：“${'我们每天记录患者的睡眠情况。¦'.repeat(6)}谢谢。”¦会议结束。`;
    check(long);
    check(long.replaceAll('。¦我', '。我').replace('¦谢', '谢'), { maxQuotation: 300 });
    check('她说：“天冷了。¦回去吧。”¦大家同意。', { maxQuotation: 0 });
    expect(() => splitSentences('', { maxQuotation: -1 })).toThrow(
      expect.objectContaining({ code: 'quotation-length' }),
    );
  });

  it('lets a dash open what the next speaker says, or the source of a saying', () => {
    check('——谁在那里？¦——是我。');
    check('他问：“谁？”——没有回答。¦后来有人来了。');
    check('做事要看长远。¦——某人在会上的讲话');
  });
});

describe('missing spaces', () => {
  it.each([
    'The effect was clear (P = 0.01).¦These results hold.',
    'The effect was clear ( P = 0.01 ) .¦These results hold.',
    'They had met before [12].¦None was asked again.',
    'She wrote "stop".¦Nobody did.',
    'She said "no."¦Nobody heard it.',
    'It closed in June 2015.¦After that it was sold.',
    'See Fig.3.¦The curve is flat.',
  ])('ends %s', (marked) => check(marked));

  it.each([
    'It is on J.Exp.Med today.',
    'Use Node.js or v2.Beta of it.'.replace('v2.Beta', 'v2.1'),
  ])('keeps %s whole', (marked) => check(marked));
});

describe('enumerations and captions', () => {
  it.each([
    '包括三步：1.清洗；2.干燥；3.称重。¦随后记录。',
    '研究分两期:1.准备期;2.实施期。¦共一年。',
    '1.评估疗效。¦2.分析成本。',
    'Steps: 1.Wash; 2.Dry; 3.Fold. ¦Done.',
    '图2.护理流程。¦表3. 患者资料。',
    'Figure 3. Changes over time. ¦Bars are errors.',
    'Supplementary Fig. S2. Sites of the study. ¦All are in the north.',
  ])('keeps the numbers of %s with what they count', (marked) => check(marked));

  it.each(['As in Table 2. ¦Values are means.', '平均为45.2±3.1.¦男性较多.', '详见3.2.¦其余从略.'])(
    'ends %s at a number that counts nothing',
    (marked) => check(marked),
  );
});

describe('what trails a stop', () => {
  it.each([
    '前人已有报道。¹⁻³¦本文补充。',
    '前人已有报道。［1，2］¦本文补充。',
    'It was known.¹ ¦It was lost.²,³ ¦It was found.',
    'It was confirmed.3 ¦Later work failed.4,5 ¦We repeat it.',
    'It rose.(3) ¦It fell again.',
    '真好！🎉¦我们赢了。🙂¦再见。',
    '<p>One ends.</p>¦<p>Two starts.</p>',
    '第一段。<br>¦第二段。<br/>¦第三段。',
    'It ended.&nbsp;¦Then it began.',
  ])('belongs to the sentences of %s', (marked) => check(marked));

  it.each([
    '(1)评估疗效。¦(2)分析成本。',
    '①评估疗效。¦②分析成本。',
    'Grown at no.5 The Mall.',
    'It is in vol.3 The rest.',
  ])('is not seen in %s', (marked) => check(marked));
});

describe('marks that are read wrong', () => {
  it('takes a question mark within a foreign name for a lost dot', () => {
    check('安娜?卡列尼娜来了。¦她叫什么?¦没人知道。');
    check('你来吗?¦我不来。');
  });

  it('takes a space in a decimal for a slip', () => {
    check('The value was 12. 5 mg in group 2. ¦12 mg were lost.');
    check('It rose in 2018. ¦15 % fell ill.');
  });

  it('knows what a capital letter may name', () => {
    check('We bind factor kappa B. ¦Nothing else binds.');
    check('It needs casein kinase A. ¦Others do not.');
    check('We thank A. Muster for help. ¦P.S. They are well.');
    check('We study Y. ¦Methods: a survey.');
  });

  it('knows the stops of other scripts', () => {
    check('यह पहला है। ¦यह दूसरा है॥ ¦अंत।');
    check('ما اسمك؟ ¦اسمي سعيد.');
  });
});

describe('speech in other languages', () => {
  it.each([
    '“来吧！”小李笑着说，推开了门。¦他没动。',
    '—¿Vienes? —preguntó ella. ¦Él no contestó.',
    '— Vens? — perguntou ela. ¦— Não.',
    '「来たのか？」と彼は聞いた。¦彼女は答えなかった。',
    '「はい。」彼女は答えた。¦彼は帰った。',
    '「助けて！」という声がした。¦誰もいなかった。',
  ])('keeps the one who speaks with what is said: %s', (marked) => check(marked));

  it.each(['他……他走了。¦不……不是我。', '"I... I know," he said. ¦She left.'])(
    'goes on where a word is said twice: %s',
    (marked) => check(marked),
  );
});

describe('small marks', () => {
  it.each([
    'Great! 😀 ¦See you. 👋 ¦Bye.',
    '太好了！ 🎉 ¦后天见。👋🏽¦好。',
    'Hi! ¦😀See you.',
    'Use max. 5 mL and min. 2 mL. ¦Then stop.',
    'Cells were kept for 5 min. ¦12 mg was given.',
    '选项：A.是；B.否；C.不清楚。¦完成。',
    'A.了解现状。¦B.分析原因。',
    '维生素A.¦结果如下。',
    'See Figs. 2 and 3, Tabs. 1–4. ¦They agree.',
    'U.S.A.是一个国家。¦首都是华盛顿。',
    '程序运行在.NET上。¦完成。',
    '“这是什么？”小明问妈妈。¦没人回答。',
    'Abb. 3. Ablauf der Studie. ¦Kreise sind Stationen.',
  ])('cuts %s', (marked) => check(marked));
});
