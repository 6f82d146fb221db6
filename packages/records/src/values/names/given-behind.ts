import { isHanPerson, japaneseFamily, startsWithCompound } from '@diglot/words';

/**
 * Whether of two pieces in Han with a comma and a space between the second is the given name of the first: `欧阳, 静`,
 * `鈴木, 花子`, `杜恩, 约翰`. Not where it is a name of its own: `王芳, 李明`, `王芳, 山田太郎`, `王芳, 冰心`.
 */
export function isGivenBehind(first: string, second: string): boolean {
  if (first.length === 2 && startsWithCompound(first)) return true;
  // `鈴木, 花子`: a family name, and 花 is no surname here.
  if (japaneseFamily(`${first}${second}`) === first.length) return true;
  if (isHanPerson(second) || japaneseFamily(second) > 0) return false;
  // `王芳, 冰心`: the first is a whole name, unless both are spelt as foreign names are.
  return !isHanPerson(first) || TRANSCRIBED.test(first + second);
}

/**
 * Characters that write the sounds of European names. Source: those of the table for English in the rules of Xinhua
 * (世界人名翻译大辞典), from memory; rare ones are left out.
 */
const TRANSCRIBED =
  /^[阿埃艾安昂奥巴白班保鲍贝本比彼宾波伯勃博布查达戴丹当道德登邓迪蒂丁顿多杜厄恩尔法范菲费芬丰冯弗福富盖甘冈高戈格古瓜圭哈海汉豪赫亨洪胡华霍基吉加贾简杰金津卡坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳雷勒里丽莉利黎廉林琳隆卢鲁伦罗洛马玛迈曼芒毛梅门蒙米密蜜明莫默木穆姆纳娜奈南内尼年宁纽农努诺欧帕派潘庞佩彭皮平珀普奇齐恰乔切钦琼丘让荣茹若萨塞赛桑瑟森沙莎珊尚绍舍申圣施史什舒斯丝松苏索塔泰坦汤唐特滕提廷通图托瓦万威韦维温文翁沃乌武西希锡夏香肖谢辛欣休许雪逊雅亚延扬杨耶叶伊因英尤于约赞泽扎詹章珍芝治朱兹宗佐翰芙蕾妮莲娅]+$/u;
