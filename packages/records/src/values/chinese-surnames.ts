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

/** Surnames of one character by their pinyin. Source: those of 百家姓 and of the national name statistics in use. */
const SINGLE =
  'ai艾 an安 ba巴 bai白柏 bao包鲍鮑 bi毕畢 bian卞边邊 cai蔡 cao曹 cen岑 chai柴 chang常 che车車 chen陈陳 cheng程成 chi池 chu褚储楚 cong丛叢 ' +
  'cui崔 dai戴代 deng邓鄧 di狄 diao刁 ding丁 dong董东 dou窦竇 du杜 duan段 fan范樊 fang方房 fei费費 feng冯馮封 fu付傅符 gan甘 gao高 ge葛 ' +
  'geng耿 gong龚龔宫宮巩弓 gou苟 gu顾顧谷古 guan关關管官 gui桂 guo郭 hai海 han韩韓 hao郝 he何贺賀和 hong洪 hou侯 hu胡扈 hua华華花 huang黄黃 ' +
  'huo霍 ji季纪紀吉姬 jia贾賈 jian简簡 jiang江姜蒋蔣 jiao焦 jin金靳 jing荆荊景 ju鞠 kang康 ke柯 kong孔 kou寇 kuang邝鄺匡 lai赖賴 lan兰蘭蓝藍 ' +
  'lang郎 lao劳勞 le乐 lei雷 leng冷 li李黎厉厲栗 lian连連廉 liang梁 liao廖 lin林蔺 ling凌 liu刘劉柳 long龙龍 lou娄婁楼樓 lu陆陸鲁魯卢盧路芦蘆 ' +
  'luo罗羅骆駱 lv吕呂 ma马馬麻 mai麦麥 mao毛茅 mei梅 meng孟蒙 mi米 miao苗缪繆 min闵閔 ming明 mo莫 mu穆牟慕 ni倪 nie聂聶 ning宁甯 niu牛 ou区區 ' +
  'ou欧歐 pan潘 pang庞龐 pei裴 peng彭 ping平 pu蒲浦朴 qi齐齊戚祁 qian钱錢 qiao乔喬 qin秦覃 qiu邱丘仇 qu曲瞿屈 quan全权 ran冉 rao饶饒 ren任 ' +
  'rong荣榮容 ruan阮 sang桑 sha沙 shan单單 shang尚商 shao邵 she佘 shen沈申 sheng盛 shi石史施时時师師 shu舒 song宋 su苏蘇 sui隋 sun孙孫 tan谭譚谈談 ' +
  'tang唐汤湯 tao陶 teng滕 tian田 tong童佟 tu涂塗屠 wan万萬 wang王汪 wei魏韦韋卫衛 wen温溫文闻聞 weng翁 wu吴吳武伍邬巫 xi席习習奚 xia夏 xian冼 ' +
  'xiang向项項 xiao肖萧蕭 xie谢謝解 xin辛 xing邢 xiong熊 xu徐许許 xuan宣 xue薛 xun荀 yan严嚴颜顏阎閻闫晏 yang杨楊阳陽 yao姚 ye叶葉 yi易伊 yin尹殷 ' +
  'ying应應 you尤游 yu于余俞喻虞郁 yuan袁苑 yue岳 yun云雲 zang臧 zeng曾 zha查 zhai翟 zhan詹占 zhang张張章 zhao赵趙 zhen甄 zheng郑鄭 zhong钟鍾仲 ' +
  'zhou周 zhu朱祝诸諸 zhuang庄莊 zhuo卓 zong宗 zou邹鄒 zu祖 zuo左';

/** Compound surnames whose pinyin is read often; the others are made of single ones. */
const COMPOUND_READINGS: Readonly<Record<string, string>> = {
  欧阳: 'ouyang',
  歐陽: 'ouyang',
  司马: 'sima',
  司馬: 'sima',
  上官: 'shangguan',
  诸葛: 'zhuge',
  諸葛: 'zhuge',
  司徒: 'situ',
  东方: 'dongfang',
  東方: 'dongfang',
  皇甫: 'huangfu',
  尉迟: 'yuchi',
  尉遲: 'yuchi',
  公孙: 'gongsun',
  公孫: 'gongsun',
  慕容: 'murong',
  令狐: 'linghu',
  宇文: 'yuwen',
  夏侯: 'xiahou',
  端木: 'duanmu',
  西门: 'ximen',
  西門: 'ximen',
};

const READINGS = new Map<string, string>(Object.entries(COMPOUND_READINGS));
for (const group of SINGLE.split(' ')) {
  const pinyin = /^[a-z]+/.exec(group)?.[0] ?? '';
  for (const surname of group.slice(pinyin.length)) {
    READINGS.set(surname, pinyin);
  }
}

/** The pinyin of a surname in Han characters, without tone; `undefined` for one that is not listed. */
export function surnamePinyin(surname: string): string | undefined {
  return READINGS.get(surname);
}

/** Whether a text begins with a compound surname. */
export function startsWithCompound(text: string): boolean {
  return COMPOUND_SURNAMES.has(text.slice(0, 2));
}

/** Endings of what is no person, however short. */
const BODY = /[会會院部局社厅廳委网網室所系队隊团團报報馆館校办署处處站厂廠库庫组組]$/u;

/** Whether Han characters are the name of a person: a known surname and one or two more characters. */
export function isHanPerson(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || BODY.test(text)) return false;
  if (startsWithCompound(text)) return text.length >= 3;
  return text.length <= 3 && READINGS.has(text[0] ?? '');
}
