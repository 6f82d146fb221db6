import { BOUND_CHARACTERS, COMMON_WORDS, LOOSE_CHARACTERS } from '../generated/chinese-words.ts';

interface Tables {
  readonly common: ReadonlySet<string>;
  readonly bound: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
}

let tables: Tables | undefined;

function loadTables(): Tables {
  const bound = new Set(BOUND_CHARACTERS);
  tables ??= {
    common: new Set(COMMON_WORDS.match(/../gu)),
    bound,
    loose: new Set([...bound, ...LOOSE_CHARACTERS]),
  };
  return tables;
}

/**
 * Bring an engine's words nearer to what treebanks call a word.
 *
 * Cuts what dictionaries list as one word but corpora write as two: compounds of two common words
 * (信息技术 → 信息, 技术) and numerals with their classifier (一个 → 一, 个). Joins what no dictionary
 * has: surname and given name, and up to three neighbours that are seldom words by themselves, as in
 * transliterated names.
 *
 * @param words - Neighbours in stretches of Han characters, Simplified.
 * @param between - What stands for a word between stretches; it is left out of the result.
 * @returns Words which, joined, are the same text.
 *
 * @remarks
 * Names of places that end in what they are (长江大桥) stay whole.
 * **Source:** own; thresholds chosen on the development halves of SIGHAN 2005 and UD Chinese.
 */
export function refineWords(words: readonly string[], between: string): string[] {
  const { common, bound, loose } = tables ?? loadTables();
  const refined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === between) continue;
    if (word.length === 1) {
      const joined = joinedSingles(words, i, bound, loose);
      refined.push(words.slice(i, i + joined).join(''));
      i += joined - 1;
    } else if (
      word.length === 2 &&
      NUMERALS.has(word.charAt(0)) &&
      CLASSIFIERS.has(word.charAt(1))
    ) {
      refined.push(word.charAt(0), word.charAt(1));
    } else if (word.length === 4 && isCompound(word, common)) {
      refined.push(word.slice(0, 2), word.slice(2));
    } else {
      refined.push(word);
    }
  }
  return refined;
}

function isCompound(word: string, common: ReadonlySet<string>): boolean {
  const head = word.slice(2);
  return common.has(head) && common.has(word.slice(0, 2)) && !LANDMARKS.has(head);
}

/** How many words from `index` on, all of one character, make one word. */
function joinedSingles(
  words: readonly string[],
  index: number,
  bound: ReadonlySet<string>,
  loose: ReadonlySet<string>,
): number {
  const first = words[index] as string;
  const second = words[index + 1] ?? '';
  const third = words[index + 2] ?? '';
  if (SURNAMES.has(first)) {
    if (loose.has(second) && loose.has(third)) return 3;
    if (bound.has(second)) return 2;
  }
  if (!bound.has(first) || !bound.has(second)) return 1;
  return bound.has(third) ? 3 : 2;
}

const NUMERALS = new Set('一二两三四五六七八九十几数多半');

/** Common classifiers and units of time. */
const CLASSIFIERS = new Set(
  '个种位名项条次年天家座部支所张只件篇场段批届层侧队片块句声步群套双对间户辆艘架枚颗株首本册章节期代门台股份点秒分里米',
);

/** What a place may be: as the end of a name it is not a word of its own. */
const LANDMARKS = new Set(
  '大桥 广场 公园 机场 车站 平原 高原 草原 盆地 半岛 群岛 海峡 海湾 山脉 水库 运河 长城 沙漠 火山 大道 大街'.split(
    ' ',
  ),
);

/** The commonest surnames of one character; those that are everyday words left out. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟万段雷钱汤尹黎易武乔贺赖龚庞樊殷施陶洪翟颜倪严温芦季俞章鲁葛伍韦申尤毕聂柴焦柳邢岳齐梅莫庄辛管祝左涂祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍位覃霍翁隋甘景薄单柏宁柯阮桂闵解丛',
);
