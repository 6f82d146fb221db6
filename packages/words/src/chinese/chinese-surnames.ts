import { lookupTable } from '@diglot/text';
/**
 * Surnames of two characters, the living ones of 百家姓 and of the national name statistics.
 *
 * @example
 * import { COMPOUND_SURNAMES } from '@diglot/words';
 *
 * ['欧阳', '歐陽', '王丽'].map((name) => COMPOUND_SURNAMES.has(name)); // => [true, true, false]
 */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 ' +
    '尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 ' +
    '长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 子车 子車 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 壤駟 ' +
    '公良 漆雕 乐正 樂正 宰父 谷梁 榖梁 拓跋 夹谷 夾谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 南门 南門 ' +
    '羊舌 微生 公户 公戶 梁丘 左丘 东门 東門 西门 西門 第五'
  ).split(' '),
);

/**
 * Compound surnames in pinyin that are no usual given names.
 *
 * @example
 * import { COMPOUND_PINYIN } from '@diglot/words';
 *
 * ['ouyang', 'wang'].map((word) => COMPOUND_PINYIN.has(word)); // => [true, false]
 */
export const COMPOUND_PINYIN: ReadonlySet<string> = new Set(
  'ouyang sima shangguan zhuge situ gongsun murong huangfu linghu ximen xiahou yuwen zhangsun'.split(
    ' ',
  ),
);

/**
 * Surnames in pinyin, without tones, that cover nearly all Han bearers; compound ones are one word.
 *
 * @example
 * import { PINYIN_SURNAMES } from '@diglot/words';
 *
 * ['wang', 'ouyang', 'smith'].map((word) => PINYIN_SURNAMES.has(word));
 * // => [true, true, false]
 */
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

/**
 * Whether a Latin word can be read as one to three pinyin syllables.
 *
 * @example
 * import { isPinyin } from '@diglot/words';
 *
 * ['Xiaoming', "Xi'an", 'Smith'].map(isPinyin); // => [true, true, false]
 */
export function isPinyin(word: string): boolean {
  return word.length <= 20 && SYLLABLES.test(word);
}

/**
 * Whether a Latin word can be read as so many pinyin syllables.
 *
 * @example
 * import { canBeSyllables } from '@diglot/words';
 *
 * canBeSyllables('Xiaoming', 2); // => true
 * canBeSyllables('Smith', 2); // => false
 */
export function canBeSyllables(word: string, count: number): boolean {
  const syllable = `(?:${INITIALS}?${FINALS})`;
  return count < 4 && new RegExp(`^${syllable}{${count}}$`, 'i').test(word);
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
const COMPOUND_READINGS: Readonly<Record<string, string>> = lookupTable({
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
});

/**
 * Other ways in which a surname is written in Latin letters: its rarer readings, and the spellings of Taiwan and Hong
 * Kong. Source: the rarer readings of 现代汉语词典, the passport tables of Taiwan (Wade–Giles) and usage in Hong Kong.
 */
const OTHER_SPELLINGS =
  'shan单單 dan单單 ceng曾 chou仇周 jie解 cha查 piao朴 yue乐樂 qu区區 di翟 gai盖蓋 ge盖蓋 miao缪繆 mou缪繆 tan覃陈陳 bu卜 kui隗 wei隗 yun员員 shao召 ' +
  'chang张張章 cheung张張章 chao赵趙 chiu赵趙邱丘 chan陈陳詹 cheng郑鄭 chow周邹鄒 wong王黄黃汪 ng吴吳伍 leung梁 lau刘劉 lee李 lam林 yeung杨楊 ' +
  'yip叶葉 yeh叶葉 hsu许許徐 hui许許 tsui徐崔 hsieh谢謝 tse谢謝 tsai蔡 choi蔡崔 choy蔡 tseng曾 tsang曾 hsiao萧蕭肖 siu萧蕭 chiang江姜蒋蔣 kong江 ' +
  'kuo郭 kwok郭 chien简簡钱錢 kan简簡 lo罗羅卢盧 kao高 ko高柯 so苏蘇 chuang庄莊 lyu吕呂 lui吕呂雷 lu吕呂 pang彭 yee余 ting丁 shih施石史 liu廖 hung洪孔 ' +
  'chung钟鍾 poon潘 teng邓鄧 tang邓鄧 fung冯馮 tung董 tu杜 to杜 fong方 shek石 tai戴 jen任 yam任 tam谭譚 suen孙孫 sung宋 tong唐 tsao曹 tso曹 yuen袁阮 ' +
  'hsueh薛 hsia夏 ha夏 wan温溫尹 ngai魏 yen颜顏严嚴 yim严嚴 hsiung熊 kung龚龔孔 mak麦麥 lai黎 mok莫 kwan关關 au区區欧歐 tin田 chin秦金 pai白 ' +
  'tsou邹鄒 chuo卓 cheuk卓 hsiang向项項 shum沈岑 kuan关關管 hsi席 chia贾賈 jan詹 yu游 lim林 tan陈陳 ong王 goh吴吳 teo张張';

const READINGS = new Map<string, readonly string[]>(
  Object.entries(COMPOUND_READINGS).map(([surname, pinyin]) => [surname, [pinyin]]),
);
for (const group of `${SINGLE} ${OTHER_SPELLINGS}`.split(' ')) {
  const spelling = /^[a-z]+/.exec(group)?.[0] ?? '';
  for (const surname of group.slice(spelling.length)) {
    READINGS.set(surname, [...(READINGS.get(surname) ?? []), spelling]);
  }
}

/** Rarer surnames, whose pinyin is not needed. Source: 百家姓 and the national name statistics. */
const RARE =
  '战戰斯幸司郜蓟薊印宿邰鄂咸屠阴陰胥莘逄扶郦酈雍濮寿壽扈燕冀浦农農充茹宦鱼魚容慎戈庾暨居衡步满滿弘禄祿阙闕沃利蔚越隆晁勾敖融訾阚闞那鞠丰蒯竺逯桓' +
  '仉帅帥亢况況归歸晋晉楚汝鄢钦欽牟佴墨哈谯譙年佟言邸修栾欒初衣矫矯迟遲宿丛叢綦滕臧宓尤';
for (const surname of RARE) if (!READINGS.has(surname)) READINGS.set(surname, []);

/**
 * The pinyin of a surname in Han characters, without tone; `undefined` for one that is not listed.
 *
 * @example
 * import { surnamePinyin } from '@diglot/words';
 *
 * ['張', '欧阳', '支'].map(surnamePinyin); // => ['zhang', 'ouyang', undefined]
 */
export function surnamePinyin(surname: string): string | undefined {
  return READINGS.get(surname)?.[0];
}

/**
 * The ways in which a surname in Han characters is written in Latin letters, pinyin first; none for one not listed.
 *
 * @example
 * import { surnameSpellings } from '@diglot/words';
 *
 * surnameSpellings('張'); // => ['zhang', 'chang', 'cheung', 'teo']
 * surnameSpellings('歐'); // => ['ou', 'au']
 */
export function surnameSpellings(surname: string): readonly string[] {
  return READINGS.get(surname) ?? [];
}

/**
 * Surnames in pinyin whose bearers are most of all Han Chinese: of two words that may both be surnames, one that is
 * here is. Source: the hundred most frequent of the national name report of 2020.
 */
const FREQUENT: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han ' +
    'feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu lu jiang cai jia ding wei xue ye yan pan du dai xia ' +
    'zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan ' +
    'duan lei qian yin chang qiao lai gong wen'
  ).split(' '),
);

/**
 * Whether a Latin word is one of the hundred most frequent surnames.
 *
 * @example
 * import { isFrequentSurname } from '@diglot/words';
 *
 * ['Wang', 'Ouyang', 'Smith'].map(isFrequentSurname); // => [true, false, false]
 */
export function isFrequentSurname(word: string): boolean {
  return FREQUENT.has(word.toLowerCase().replace('ü', 'v'));
}

/**
 * Whether a text begins with a compound surname.
 *
 * @example
 * import { startsWithCompound } from '@diglot/words';
 *
 * startsWithCompound('诸葛明'); // => true
 * startsWithCompound('王小明'); // => false
 */
export function startsWithCompound(text: string): boolean {
  return COMPOUND_SURNAMES.has(text.slice(0, 2));
}

/** Endings of what is no person, however short. */
const BODY =
  /[会會院部局社厅廳委网網室所系队隊团團报報馆館校办署处處站厂廠库庫组組]$|(?:组织|組織|中心|公司|大学|大學|联盟|聯盟|基金)$/u;

/**
 * Whether Han characters are the name of a person: a known surname and one or two more characters.
 *
 * @example
 * import { isHanPerson } from '@diglot/words';
 *
 * ['王丽', '欧阳明', '护理学会', '同伴支持'].map(isHanPerson); // => [true, true, false, false]
 */
export function isHanPerson(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || BODY.test(text)) return false;
  if (startsWithCompound(text)) return text.length >= 3;
  return text.length <= 3 && READINGS.has(text[0] ?? '');
}

/** Offices of a state that are named in three characters, some of which open with a surname. */
const OFFICE =
  /^(?:国务|國務|教育|卫生|衛生|财政|公安|外交|民政|司法|商务|文化|农业|林业|统计|档案|环保|水利|海关)[院部局厅委署]$/u;

/**
 * Whether Han characters name a body: they end as one, and are no name of a person.
 *
 * @example
 * import { isHanBody } from '@diglot/words';
 *
 * ['中华护理学会', '教育部', '王丽'].map(isHanBody); // => [true, true, false]
 */
export function isHanBody(text: string): boolean {
  if (OFFICE.test(text)) return true;
  if (!BODY.test(text) || !/^[\p{Script=Han}《》“”()（）·\d]+$/u.test(text)) return false;
  return text.length > 4 || !READINGS.has(text[0] ?? '');
}

/** Japanese family names of two or three characters, none of them a Chinese name. Source: the most frequent in Japan. */
const JAPANESE =
  /^(?:佐藤|鈴木|铃木|高橋|高桥|田中|伊藤|渡[辺邊边]|山本|中村|小林|加藤|吉田|山田|佐[々佐]木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|桥本|阿部|石川|山下|中島|中岛|石井|小川|前田|岡田|冈田|長谷川|长谷川|藤田|後藤|后藤|近藤|村上|遠藤|远藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|冈本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|宫崎|横山|高木|安藤|宮本|宫本|大野|小島|小岛|工藤|谷口|今井|高田|丸山|増田|杉山|村田|大塚|新井|藤本|平野|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|野村|松尾|市川|菊地|古川|水野|小松|島田|岛田|桜井|樱井|山内|西田)/u;

/**
 * The length of a Japanese family name that a name of four or more characters opens with; 0 for any other.
 *
 * @example
 * import { japaneseFamily } from '@diglot/words';
 *
 * japaneseFamily('佐藤花子'); // => 2
 * japaneseFamily('王小明'); // => 0
 */
export function japaneseFamily(name: string): number {
  const family = JAPANESE.exec(name)?.[0] ?? '';
  const isOne = name.length > 3 || !READINGS.has(name[0] ?? '');
  return isOne && name.length > family.length ? family.length : 0;
}
