/** Surnames of two characters, the living ones of 百家姓 and of the national name statistics. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 ' +
    '尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 ' +
    '长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 子车 子車 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 壤駟 ' +
    '公良 漆雕 乐正 樂正 宰父 谷梁 榖梁 拓跋 夹谷 夾谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 南门 南門 ' +
    '羊舌 微生 公户 公戶 梁丘 左丘 东门 東門 西门 西門 第五'
  ).split(' '),
);

/** Compound surnames in pinyin that are no usual given names. */
export const COMPOUND_PINYIN: ReadonlySet<string> = new Set(
  'ouyang sima shangguan zhuge situ gongsun murong huangfu linghu ximen xiahou yuwen zhangsun'.split(
    ' ',
  ),
);

/** Surnames in pinyin, without tones, that cover nearly all Han bearers; compound ones are one word. */
export const PINYIN_SURNAMES: ReadonlySet<string> = new Set(
  (
    'ai an ao ba bai ban bao bei bi bian bo bu cai cao cen chai chang chao che chen cheng chi chong chu chuan ' +
    'cong cui dai dan dang deng di diao ding dong dou du duan e fan fang fei feng fu gan gao ge geng gong gou gu ' +
    'guan guang gui guo hai han hang hao he hei heng hong hou hu hua huai huan huang hui huo ji jia jian jiang ' +
    'jiao jin jing ju kan kang ke kong kou kuang kui lai lan lang lao le lei leng li lian liang liao lin ling liu ' +
    'long lou lu luan lun luo lv lyu ma mai man mao mei men meng mi miao min ming mo mou mu na nan ni nian nie ning ' +
    'niu nong ou pan pang pei peng pi piao ping pu qi qian qiang qiao qin qing qiu qu quan que ran rao ren rong ' +
    'ru ruan rui sa sang sha shan shang shao she shen sheng shi shou shu shuai si song su sui sun suo tai tan ' +
    'tang tao teng tian tie tong tu tuo wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xu ' +
    'xuan xue xun yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen ' +
    'zheng zhi zhong zhou zhu zhuang zhuo zi zong zou zu zuo dongfang weichi'
  )
    .split(' ')
    .concat(...COMPOUND_PINYIN),
);

const INITIALS = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])';
const FINALS =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ueng|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|[aeiouvü])';
const SYLLABLES = new RegExp(`^(?:${INITIALS}?${FINALS}['’-]?){1,3}$`, 'i');

/** Whether a Latin word can be read as one to three pinyin syllables. */
export function isPinyin(word: string): boolean {
  return word.length <= 20 && SYLLABLES.test(word);
}
