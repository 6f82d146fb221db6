import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/index.ts';

/** Each list is the sentences expected; they are joined by line breaks. */
function check(...sentences: readonly string[]): void {
  const text = sentences.join('\n');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
}

describe('splitSentences over wrapped lines', () => {
  it('joins Chinese lines of one width, and leaves headings alone', () => {
    check(
      '1 引言',
      '护士的工作压力由来已久，多项研究指出其与睡眠质\n量有关，然而科室之间的差异尚不清楚。',
      '2 对象与方法',
      '2.1 对象',
      '选取某院六个科室的护士共240名，其中男性12名。',
    );
  });

  it('joins two lines where the first is full and has a mark within', () => {
    check('本研究旨在了解护士的工作压力，以及压力与睡眠之间的\n关系，共调查240名护士。');
  });

  it('joins lines with Latin in them, whose widths differ a little', () => {
    check(
      '采用PSQI量表和Epworth量表（ESS）评估240名护士的睡眠质量，\n同时记录BMI、工龄等一般资料，采用SPSS 26.0进行统计分析，P<0.05\n为差异有统计学意义。',
    );
  });

  it('joins English lines before capitals when short lines stand round them', () => {
    check(
      'Introduction',
      'The study took place in the wards of five hospitals in the north of\nEngland in May, and the nurses who had worked there for at least two\nYears were asked to keep a diary.',
      'Methods',
      'We read the diaries twice.',
    );
  });

  it('goes on after a title, an article, and before a Chinese connective', () => {
    check('The wards were visited by Dr.\nMuster in May.');
    check('同伴支持对护士睡眠质量的影响\n及其机制研究', '陈静，刘强');
  });

  it('ends a list of keywords before a line in the other language', () => {
    check('关键词：睡眠；压力；', 'Sleep and stress of nurses');
    check('1.某某医院，上海 200000；', '2.某某大学，上海 200001');
    check('水；', '空气；', '土壤。');
  });

  it('keeps entries of one length apart', () => {
    check(
      '护理部主任负责全院护理质量的管理与监督工作',
      '科护士长负责本科室护理质量的管理与监督工作',
      '护士长负责本病区护理质量的管理与监督的工作',
    );
  });

  it('keeps a title page in its lines', () => {
    check('护士工作压力与睡眠质量的关系研究', '陈静，刘强', '某某大学护理部', '摘要：探讨关系。');
    check(
      'Peer support in the wards of three hospitals: a mixed study',
      'Jane Muster, Karl Beispiel',
      'Example University, Sampletown',
    );
  });

  it('keeps the rows of a table apart', () => {
    check('| 组别 | 例数 |', '| --- | --- |', '| 试验组 | 60 |');
    check('Group\tNumber of patients\tAge in years', 'Peer support\t60\t45.2', 'Control\t60\t44.8');
  });

  it('keeps the numbers and times of subtitles apart from what is said', () => {
    check(
      '1',
      '00:00:01,000 --> 00:00:03,000',
      '走吧，',
      '2',
      '00:00:03,120 --> 00:00:05,120',
      '回家。',
    );
    check('00:01.000 --> 00:03.000', 'We met in May, and then\nwe went home.');
    check(
      '00:03.120 --> 00:05.120',
      'so it ended.',
      '7',
      '00:00:06,000 --> 00:00:07,000',
      'and left',
    );
    check('[00:12.00]我們走吧，', '[00:15.30]回家去');
    check('{12}{48}We met,', '{50}{90}and left.');
  });

  it('keeps one reference apart from the next', () => {
    check(
      '王芳. 同伴支持研究进展与展望[J]. 虚构期刊, 2021, 36(2): 1-5',
      '陈静. 睡眠研究进展与展望[J]. 虚构学报, 2020, 14(1): 13-17',
    );
    check(
      'Li M, Wang F. Peer support in nursing: a review. J Made Up Nurs 2020;5(1):1-5.',
      'Doe, A., & Roe, B. (2019). Sleep of nurses. Made Up Nursing, 3(2), 7–9.',
      '[3] Muster K, Beispiel R. Schlaf bei Pflegenden. Pflege Heute 2018;12:33-40.',
      '王芳，李明（2021）. 護理人員的睡眠. 虛構期刊，36（2），1–5.',
    );
    check('王芳, 李明. 同伴支持对护士睡眠质量的影响[J]. 虚构\n期刊, 2021, 36(2): 1-5.');
  });

  it('goes on with a long list of keywords, and after small words of other languages', () => {
    check('关键词：睡眠；护士；压力；病房；医院；日记；问卷；横断面研究；睡眠质\n量；工作压力');
    check('关键词：睡眠质量；工作压力；护士；医院', '引言');
    check('O estudo foi feito nas enfermarias de cinco hospitais do norte de\nPortugal em maio.');
    check('Die Pflegenden aus fünf Krankenhäusern im Norden und\nSüden nahmen teil.');
  });

  it('keeps clauses apart though the first ends in a preposition', () => {
    check('What we look for', 'How we work');
    check('Who we sent it to', 'What it was made of', 'Where it came from');
    check('Peer support workers at\nExample University were asked.');
    check('Effects of Night Shifts and\nThe Role of Quiet Rooms');
  });

  it('keeps titles of one width apart', () => {
    check(
      'Night shifts and sleep of nurses in two hospitals',
      'Peer support in psychiatric wards of Wuhan city',
      'Water quality of nine small lakes in summer time',
    );
  });

  it('opens items in a bracket that was left open', () => {
    check('Things to watch (see below', '1) sleep', '2) food');
    check('要点（见下', '1）睡眠', '2）饮食');
    check('Sleep was short in most wards (see Table\n1) and long in few.');
    check('多数病区睡眠不足（见表\n1），少数充足。');
  });

  it('knows how letters open and close', () => {
    check('Dear Rosa,', 'the file is here.', 'With best wishes,', 'Karl');
    check('尊敬的各位专家，', '会议定于周五。');
    check('Thanks to the nurses,\nwe finished early.');
    check('Best of all,\nthe wards were quiet.');
    check('尊敬的老师走进教室，\n大家都站起来。');
  });

  it('never joins lines that take turns with their translations', () => {
    check(
      '小船划过湖面，',
      'The boat went over the lake,',
      '晚风吹过稻田，',
      'the wind went over the fields,',
    );
    check('Rain on the roof,', '屋頂上的雨，', 'and the', '還有那', 'lamp.', '盞燈。');
    check('本文采用了多种方法，\nsupport vector machine 是其中之一。');
  });

  it.each([
    ['博物馆藏有四千幅地\n图。最古老的一幅绘\n于1602年。参观者可\n以临摹。', 3],
    ['昨日下雨。學校停課，\n學生留在家中讀書。傍\n晚雨停。', 3],
    ['第一步。打开电源\n第二步。取出滤网\n第三步。清洗一遍', 6],
    ['特价！买一送一\n仅限今日！选购\n过期不候！', 5],
  ])('joins narrow lines only where sentences end within them: %j', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });
});
