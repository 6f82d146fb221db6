import type { Place } from '../place.ts';

/**
 * Whether an ASCII question mark stands for a middle dot that was lost on the way: `安娜?玛丽亚`. It does
 * between two characters that write foreign names, when nothing before it asks.
 */
export function isDamagedDot({ text, start, stop, stopEnd, end, next }: Place): boolean {
  if (stopEnd !== stop + 1 || next !== end || end !== stopEnd || text.charAt(stop) !== '?') {
    return false;
  }
  return (
    NAMING.has(text.charAt(stop - 1)) &&
    NAMING.has(text.charAt(stopEnd)) &&
    !ASKING.test(text.slice(Math.max(start, stop - MAX_QUESTION), stop))
  );
}

/** How far before the mark a word of asking is looked for, in UTF-16 units. */
const MAX_QUESTION = 24;
const ASKING = /[吗嗎呢么麼吧谁誰哪怎几幾何否]|多少|是不|有没|有沒|能不|会不|會不/u;

/** Characters that write the sounds of foreign names. Written from general knowledge. */
const NAMING: ReadonlySet<string> = new Set(
  '夫龙蔡侯龍拿娃柏邦伦蒂阿埃艾安奥巴班保鲍贝本比彼宾波伯勃博布查达大戴丹德登迪蒂丁东杜多俄恩尔法范菲费芬丰佛弗福盖甘冈高戈哥格古圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾杰金卡凯坎康考柯科可克肯孔库夸拉莱赖兰朗劳勒雷蕾李里丽利莉连列林琳刘卢鲁露伦罗洛马玛迈麦曼芒梅蒙米密缪莫姆穆纳娜南内尼妮宁纽努诺欧帕潘佩彭皮平珀普齐奇恰乔琴丘让热日茹瑞萨塞赛桑瑟森沙莎山尚舍申圣施什史斯思丝苏孙索塔泰坦汤唐特提汀廷图托瓦万威韦维温文翁沃乌武西希锡夏香肖谢辛欣休雪逊雅亚扬耶叶伊因英尤于约扎詹珍郑芝朱兹佐爾奧貝賓達東爾範費豐馬麥羅盧魯倫蘭萊賴勞麗蓮瑪諾歐龐喬聖蘇孫湯圖萬韋維溫烏錫謝遜亞揚葉約詹鄭茲'.split(
    '',
  ),
);
