import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/index.ts';

/** Cases are written with `¦` between the sentences expected. */
function check(marked: string): void {
  const parts = marked.split('¦');
  const text = parts.join('');
  const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(parts.map((part) => part.trim()));
}

describe('Latin names and short titles in Chinese sentences', () => {
  it.each([
    '該法由R. A. Muster提出，後由J. Beispiel改進。¦本文沿用。',
    '本研究由Li H.和Wang F.完成。¦二人均为护士。',
    '样品由K. Lee提供。¦谢谢。',
    '参照J. Exam. Nurs.的格式撰写。¦投稿后修回。',
    '引自Nat. Exam.等期刊。¦影响因子高。',
    '经费由Natl. Exam. Found.资助。¦特此致谢。',
    '详见Hum. Exam. 2018年第2期。¦全文可下载。',
    '参见Appx. B与Fig. A1。¦详见正文。',
    '药物用量为0.5 mg b.i.d.口服。¦疗程两周。',
  ])('keep their dots inside %s', (marked) => check(marked));

  it.each(['加入5 mL.¦等待10 min.', '见Group A.¦结果相同.', '体重为65 kg.¦身高170 cm.'])(
    'do not keep the stop of %s',
    (marked) => check(marked),
  );
});

describe('sentences that no space parts', () => {
  it.each([
    'The dose was 5 mg.¦Patients took it daily.',
    'Give doses of 5 mL.¦Repeat twice.',
    "She said 'yes'.¦Then she left.",
    'It reached 39.5°C.¦Fever lasted two days.',
    'We applied the t-test.¦P values were two-sided.',
    'He came from the U.S.A.¦She came from Canada.',
    'Blood was drawn at 8 a.m.¦Results came at noon.',
    '“We agree,” she said.¦“So do we.”',
    'Cells were washed in PBS.¦Then they were fixed.',
  ])('are parted in %s', (marked) => check(marked));

  it.each([
    'Mice were B10.Q males.',
    'He showed his D.N.I, the card.',
    'Firms in the U.S.A. agreed.',
  ])('are not seen in %s', (marked) => check(marked));
});

describe('items of an enumeration behind a mark and a space', () => {
  it.each([
    '首先，1. 打开软件；2. 选择文件；3. 点击运行。¦完成后关闭。',
    'a. 打开软件；b. 选择文件；c. 点击运行。¦完成。',
    'Aims: 1. To ask nurses; 2. To learn why; 3. To help. ¦Methods follow.',
  ])('keep their dots inside %s', (marked) => check(marked));

  it.each(['Tests ran from 9:00 to 11:00. ¦Each took an hour.'])(
    'are no times, as in %s',
    (marked) => check(marked),
  );
});

describe('brackets that were read wrong', () => {
  it.each([
    '数据【来源：某院。2020年]可靠。¦下文引用。',
    '研究对象［某院患者。均为成人】均同意。¦见表1。',
    '量表(共20题。每题5分】可靠。¦见附录。',
  ])('still close each other in %s', (marked) => check(marked));
});

describe('decimals with a space read in', () => {
  it.each([
    '均值为41. 37 %，标准差为3. 5。¦差异显著。',
    '(P = 0. 03)。¦差异显著。',
    'The ratio was 1. 52 (95% CI 1. 10 to 2. 08). ¦It was high.',
  ])('stay whole in %s', (marked) => check(marked));
});

describe('citations behind a stop', () => {
  it.each([
    '该法有效。［3］¦但成本高。［4－6］¦需改进。',
    '该法有效。【1】¦但成本高。〔2〕¦需改进。',
    '其效果显著。^[1]¦但成本高。^[2]¦需改进。',
    'The effect is clear.(Muster, 2019) ¦But costs are high.',
  ])('stay with the sentence before in %s', (marked) => check(marked));
});

describe('a question or cry that is a word of its sentence', () => {
  it.each([
    '“不要怕！”是他常说的话。¦我记住了。',
    '问题“何谓健康？”没有统一答案。¦学者们仍在争论。',
    '他一边喊“让开！”一边往前跑。¦大家让路。',
    '「怎麼會這樣？」他自言自語。¦天亮了。',
    '他……走了。¦真可惜。',
  ])('does not end %s', (marked) => check(marked));

  it.each(['“走吗？”¦是的，马上走。', '其标题为“你想要什么？”¦有人没有回答。'])(
    'ends %s',
    (marked) => check(marked),
  );
});

describe('wrapped lines without a stop', () => {
  it.each([
    'Peer support in hospital wards: a review of the evidence from two\ndecades of nursing research¦\nRosa Muster, Karl Beispiel',
    'The committee met in\nMay. ¦It agreed to open\na new ward.',
  ])('are joined in %j', (marked) => check(marked));

  it.each([
    'Dear Dr. Muster,¦\nThank you for your letter. ¦We will reply soon.¦\nYours sincerely,¦\nKarl Beispiel',
    'Keywords: nursing, support,¦\n1 Introduction',
    'Keywords: stress; sleep;¦\nIntroduction',
  ])('stay apart in %j', (marked) => check(marked));
});

describe('labels of captions', () => {
  it.each([
    'Algorithm 1. Sorting the list. ¦Box 2. Key messages.',
    '定理1. 该数列收敛。¦证明从略。',
  ])('belong to what follows in %s', (marked) => check(marked));
});

describe('a Latin word before 和', () => {
  it.each([
    '我来自Ulm和Bonn。¦她在Microsoft.¦和她一起的还有李明。',
    '刊于J. Nurs. Psych.和其他期刊。¦均有评述。',
    '文献由Li H.和Wang F.提供。¦谢谢。',
  ])('keeps its dot only where it is shortened: %s', (marked) => check(marked));
});

describe('quotations with narrow stops in Chinese', () => {
  it.each([
    '"你睡了吗?"王芳问。¦没有人回答。',
    '她喊:"小心!"话音未落,灯灭了。¦一片漆黑。',
    '"早安!"¦"早安!"',
    '他大喊“快来！”却无人应。¦天黑了。',
    '“不！”她大叫一声。¦门开了。',
  ])('are as those with wide ones: %s', (marked) => check(marked));
});

describe('letters and numbers that count', () => {
  it.each([
    '参考Chap. 5与App. B的说明。¦数据另附。',
    '依据Sect. 4.2与Def. 3可得。¦证毕。',
    '附录1.问卷全文。¦共20题。',
    'We wrote an app. ¦A user tried it.',
    'The odds ratio was 1. 52 (95% CI 1. 10 to 2. 08). ¦It was stable.',
    'The total was 12. ¦6 (50%) of them were women.',
    'The score was 3. ¦5 (20 women) left.',
    'It was printed in Sleep Nurs. Med. ¦It was cited.',
    'Sleep improved.^[1]^ ¦Anxiety fell.',
  ])('%s', (marked) => check(marked));
});

describe('labels of steps and options', () => {
  it.each([
    'Step 1. Wash hands. ¦Step 2. Put on gloves.',
    'Q1. How do you sleep? ¦Q2. Are you tired?',
    'Hypothesis 1. Sleep improves mood. ¦It was tested.',
    '第1步.取样。¦第2步.离心。',
    'A.睡眠 B.情绪 C.支持',
    'It was shown in study 2. ¦It was small.',
    '病程为3. 5、体重为61. 2。¦共52人。',
    'Sleep fell.[5]¦Mood fell.',
  ])('%s', (marked) => check(marked));
});

describe('emoji that open a sentence', () => {
  it.each([
    '🎉 New paper out! ¦📄 Read it here. ¦✅ All data are open.',
    '🎉新论文发表了！¦📄全文在此。¦✅数据全部开放。',
    '📌 结论：有效。¦📌 建议：推广。',
    '会议结束了。¦👉报名请点这里。',
    'Sleep matters. ¦⚠️ Do not drink coffee.',
    '👩‍⚕️ Nurses matter. ¦🇨🇳 中国护士很重要。',
    '🌍 Climate matters! ¦🌱 Plant trees.🌳 ¦Done.',
  ])('stand before it: %s', (marked) => check(marked));

  it.each([
    'We did it 🎉 Next step: analysis. 😊 ¦Thanks!',
    '太棒了！😊¦明天见。',
    '今天很开心！😄😄 ¦明天继续。',
    'I love it!!! ❤️ ¦Really.',
    '🎉 We won! 🎉',
    'The data are open. ✅',
  ])('are not those that close one: %s', (marked) => check(marked));
});

describe('dots that are no stops', () => {
  it.each([
    'The journal J. Exam. Nurs. Soc. is old. ¦It is weekly.',
    'See Muster, J. A., & Doe, B. (2019). ¦Their data are open.',
    '2.1. Participants\n¦Forty nurses came. ¦All agreed.',
    'Am 12. Oktober 2020 begann die Studie. ¦Sie endete am 5. Mai.',
    'Table 1. Nurses by age\n¦Table 2. Wards by size',
  ])('%s', (marked) => check(marked));

  it.each([
    'Turn left at Example St. ¦Then stop.',
    'We met J. Doe. ¦Dr. de Muster came too.',
    'Yes. ¦No. ¦Maybe. ¦Who knows?',
  ])('are not those of %s', (marked) => check(marked));
});

describe('line breaks of HTML', () => {
  it.each([
    'First line<br/>¦Second line<br>¦第三行',
    'One half <br> of a sentence.<br><br>¦The next.',
  ])('end a sentence where no small letter follows: %s', (marked) => check(marked));
});

describe('a list of references in one line with its heading', () => {
  it.each([
    '参考文献：[1] 王五. 水文学[J]. 示例, 2001. ¦[2] 李四. 气象学[J]. 示例, 2002.',
    '參考文獻 [1] 王五. 水文學[J]. 示例, 2001. ¦[2] 李四. 氣象學[J]. 示例, 2002.',
    'References: [1] Muster, rivers of Exampleland, 2001. ¦[2] Doe, lakes of it, 2003.',
    'The effect is known. [3] ¦We test it.',
    '参考文献很多。[1] ¦本文从略。',
  ])('has each number before its entry, text each behind its sentence: %s', (marked) =>
    check(marked),
  );
});
