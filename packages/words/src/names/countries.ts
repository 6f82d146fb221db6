/**
 * Countries as addresses name them: in English, Chinese, and a few others by their own name.
 *
 * Source: names of ISO 3166-1 regions in CLDR 48.0 (`Intl.DisplayNames`, English, Simplified and Traditional Chinese;
 * Unicode License), without what stands in brackets and without `Georgia`, which is a state of the USA as well; below them the forms that papers use beside these.
 */
const ENGLISH: ReadonlySet<string> = new Set(
  (
    'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua & Barbuda|Argentina|Armenia|Australia|Austria|' +
    'Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|' +
    'Bosnia & Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cape Verde|Cambodia|Cameroon|' +
    "Canada|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Côte d'Ivoire|Croatia|" +
    'Cuba|Cyprus|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|' +
    'Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|' +
    'Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|' +
    'Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|North Korea|South Korea|' +
    'Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|' +
    'Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|' +
    'Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|' +
    'Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|Papua New Guinea|Paraguay|Peru|' +
    'Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|St. Kitts & Nevis|St. Lucia|' +
    'St. Vincent & Grenadines|Samoa|San Marino|São Tomé & Príncipe|Saudi Arabia|Senegal|Serbia|Seychelles|' +
    'Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Sudan|Spain|Sri Lanka|' +
    'Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|' +
    'Trinidad & Tobago|Tunisia|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|' +
    'United States|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe|Hong Kong|' +
    'Macao|Puerto Rico|Greenland|Réunion|Palestinian Territories|Kosovo'
  )
    .split('|')
    .map((name) => name.toLowerCase()),
);

/** Short and official forms, parts of the United Kingdom, and countries by their own names. */
const OTHER_FORMS: ReadonlySet<string> = new Set(
  (
    'usa|u.s.a|us|u.s|united states of america|uk|u.k|england|scotland|wales|northern ireland|great britain|p.r. china|' +
    "p.r.china|p. r. china|pr china|prc|people's republic of china|peoples r china|the people's republic of china|r.o.c|roc|taiwan, roc|" +
    'mainland china|republic of korea|korea|s korea|south korea|north korea|viet nam|russian federation|czech republic|turkey|türkiye|' +
    'the netherlands|ireland|republic of ireland|holland|islamic republic of iran|u arab emirates|uae|burma|macedonia|' +
    'ivory coast|cape verde|democratic republic of the congo|republic of the congo|brunei darussalam|lao pdr|republic of singapore|' +
    'kingdom of saudi arabia|ksa|bosnia & herceg|trinidad tobago|hong kong|macau|macao|palestine|kosovo|byelarus|fed rep ger|' +
    'deutschland|österreich|schweiz|suisse|svizzera|españa|italia|brasil|méxico|perú|panamá|república dominicana|belgique|belgië|nederland|' +
    'danmark|sverige|norge|suomi|polska|česko|magyarország|românia|россия|україна|ελλάδα'
  ).split('|'),
);

const CHINESE: ReadonlySet<string> = new Set(
  (
    '阿富汗 阿尔巴尼亚 阿尔及利亚 安道尔 安哥拉 安提瓜和巴布达 阿根廷 亚美尼亚 澳大利亚 奥地利 阿塞拜疆 巴哈马 巴林 孟加拉国 巴巴多斯 白俄罗斯 比利时 伯利兹 贝宁 不丹 玻利维亚 ' +
    '波斯尼亚和黑塞哥维那 博茨瓦纳 巴西 文莱 保加利亚 布基纳法索 布隆迪 佛得角 柬埔寨 喀麦隆 加拿大 中非共和国 乍得 智利 中国 哥伦比亚 科摩罗 刚果 哥斯达黎加 科特迪瓦 克罗地亚 古巴 塞浦路斯 ' +
    '捷克 丹麦 吉布提 多米尼克 多米尼加共和国 厄瓜多尔 埃及 萨尔瓦多 赤道几内亚 厄立特里亚 爱沙尼亚 斯威士兰 埃塞俄比亚 斐济 芬兰 法国 加蓬 冈比亚 格鲁吉亚 德国 加纳 希腊 格林纳达 危地马拉 ' +
    '几内亚 几内亚比绍 圭亚那 海地 洪都拉斯 匈牙利 冰岛 印度 印度尼西亚 伊朗 伊拉克 爱尔兰 以色列 意大利 牙买加 日本 约旦 哈萨克斯坦 肯尼亚 基里巴斯 朝鲜 韩国 科威特 吉尔吉斯斯坦 老挝 ' +
    '拉脱维亚 黎巴嫩 莱索托 利比里亚 利比亚 列支敦士登 立陶宛 卢森堡 马达加斯加 马拉维 马来西亚 马尔代夫 马里 马耳他 马绍尔群岛 毛里塔尼亚 毛里求斯 墨西哥 密克罗尼西亚 摩尔多瓦 摩纳哥 蒙古 黑山 ' +
    '摩洛哥 莫桑比克 缅甸 纳米比亚 瑙鲁 尼泊尔 荷兰 新西兰 尼加拉瓜 尼日尔 尼日利亚 北马其顿 挪威 阿曼 巴基斯坦 帕劳 巴拿马 巴布亚新几内亚 巴拉圭 秘鲁 菲律宾 波兰 葡萄牙 卡塔尔 罗马尼亚 ' +
    '俄罗斯 卢旺达 圣基茨和尼维斯 圣卢西亚 圣文森特和格林纳丁斯 萨摩亚 圣马力诺 圣多美和普林西比 沙特阿拉伯 塞内加尔 塞尔维亚 塞舌尔 塞拉利昂 新加坡 斯洛伐克 斯洛文尼亚 所罗门群岛 索马里 南非 ' +
    '南苏丹 西班牙 斯里兰卡 苏丹 苏里南 瑞典 瑞士 叙利亚 台湾 塔吉克斯坦 坦桑尼亚 泰国 东帝汶 多哥 汤加 特立尼达和多巴哥 突尼斯 土耳其 土库曼斯坦 图瓦卢 乌干达 乌克兰 阿拉伯联合酋长国 英国 ' +
    '美国 乌拉圭 乌兹别克斯坦 瓦努阿图 梵蒂冈 委内瑞拉 越南 也门 赞比亚 津巴布韦 香港 澳门 波多黎各 格陵兰 留尼汪 巴勒斯坦领土 科索沃' +
    ' ' +
    '阿爾巴尼亞 阿爾及利亞 安道爾 安地卡及巴布達 亞美尼亞 澳洲 奧地利 亞塞拜然 巴哈馬 孟加拉 巴貝多 白俄羅斯 比利時 貝里斯 貝南 玻利維亞 波士尼亞與赫塞哥維納 波札那 汶萊 保加利亞 布吉納法索 ' +
    '蒲隆地 維德角 喀麥隆 中非共和國 查德 中國 哥倫比亞 葛摩 剛果 哥斯大黎加 象牙海岸 克羅埃西亞 賽普勒斯 丹麥 吉布地 多明尼加共和國 厄瓜多 薩爾瓦多 赤道幾內亞 厄利垂亞 愛沙尼亞 史瓦帝尼 ' +
    '衣索比亞 斐濟 芬蘭 法國 加彭 甘比亞 喬治亞 德國 迦納 希臘 格瑞那達 瓜地馬拉 幾內亞 幾內亞比索 蓋亞那 宏都拉斯 冰島 印尼 愛爾蘭 義大利 牙買加 約旦 哈薩克 肯亞 吉里巴斯 北韓 南韓 ' +
    '吉爾吉斯 寮國 拉脫維亞 賴索托 賴比瑞亞 利比亞 列支敦斯登 盧森堡 馬達加斯加 馬拉威 馬來西亞 馬爾地夫 馬利 馬爾他 馬紹爾群島 茅利塔尼亞 模里西斯 密克羅尼西亞 摩爾多瓦 摩納哥 蒙特內哥羅 ' +
    '莫三比克 緬甸 納米比亞 諾魯 尼泊爾 荷蘭 紐西蘭 尼日 奈及利亞 北馬其頓 帛琉 巴拿馬 巴布亞紐幾內亞 秘魯 菲律賓 波蘭 卡達 羅馬尼亞 俄羅斯 盧安達 聖克里斯多福及尼維斯 聖露西亞 聖文森及格瑞那丁 ' +
    '薩摩亞 聖馬利諾 聖多美普林西比 沙烏地阿拉伯 塞內加爾 塞爾維亞 塞席爾 獅子山 斯洛維尼亞 索羅門群島 索馬利亞 南蘇丹 斯里蘭卡 蘇丹 蘇利南 敘利亞 台灣 塔吉克 坦尚尼亞 泰國 東帝汶 東加 ' +
    '千里達及托巴哥 突尼西亞 土庫曼 吐瓦魯 烏干達 烏克蘭 阿拉伯聯合大公國 英國 美國 烏拉圭 烏茲別克 萬那杜 梵蒂岡 委內瑞拉 葉門 尚比亞 辛巴威 澳門 格陵蘭 留尼旺 巴勒斯坦自治區' +
    ' 中華人民共和國 中华人民共和国 美國 苏联 南朝鲜 朝鲜 大韩民国 大韓民國 中华民国 中華民國 台湾 台灣 中国台湾 中国香港 中国澳门 紐西蘭 大陸 中国大陆 米国'
  ).split(' '),
);

/**
 * Whether a text is the name of a country, in whatever case.
 *
 * @example
 * import { isCountry } from '@diglot/words';
 *
 * ['Germany', 'PEOPLES R CHINA', '德国', 'Berlin'].map(isCountry); // => [true, true, true, false]
 */
export function isCountry(text: string): boolean {
  if (/^\p{Script=Han}/u.test(text)) return CHINESE.has(text);
  const name = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\.$/, '');
  return ENGLISH.has(name) || OTHER_FORMS.has(name);
}
