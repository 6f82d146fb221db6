import { following, type Place } from '../place.ts';

/**
 * Whether a sentence goes on after a Chinese stop: a comma or a closing mark follows, the stop belongs to
 * a title (`《谁来？》一文`), the speaker is named after a quotation (`“……？”他问。`), a quotation is a part of
 * its sentence (`“为什么？”这个问题`), a bracket within the sentence closes (`（……！）`), or what was said so
 * far is only a cry (`唉！`).
 */
export function goesOnInChinese(place: Place): boolean {
  const { text, start, stop, stopEnd, end, next } = place;
  const mark = text.charAt(next);
  if ('—–'.includes(mark)) return goesOnBehindDash(place);
  if (GOING_ON.includes(mark)) return true;
  if (end > stopEnd) {
    const closer = text.charAt(stopEnd);
    if ('》〉'.includes(closer)) return true;
    // `（见附录。）方法` goes on, unless the bracket holds the whole sentence.
    if (/[）)】]/u.test(closer)) return next === end && !/[（(【]/u.test(text.charAt(start));
    if (!QUOTE_END.test(text.slice(stopEnd, end))) return false;
    return SPEECH.test(following(place)) || isPartOfSentence(place);
  }
  return /[！!]/u.test(text.charAt(stop)) && isCry(place);
}

/** Whether what was said so far is only a cry, `嗯……我不知道`, or is said again behind dots, `我……我不知道`. */
export function isCry({ text, start, stop, next }: Place): boolean {
  if (stop - start >= 3) return false;
  const said = text.slice(start, stop).replace(/^["“「'‘]/u, '');
  if (LONE.test(said) && /[….⋯]/u.test(text.charAt(stop)) && !PERSON.test(text.charAt(next)))
    return true;
  return CRY.test(said) || (/[….⋯]/u.test(text.charAt(stop)) && text.startsWith(said, next));
}

/**
 * Whether a short cry in quotes is a word of its sentence: what stands before it makes a name of it, and a
 * Chinese character follows at once: `口号“快！快！”响彻工地`; but not `他骂“快滚！”大家都走了`.
 */
function isPartOfSentence({ text, start, stop, end, next }: Place): boolean {
  if (next > end || !HAN.test(text.charAt(next))) return false;
  const from = Math.max(start, stop - MAX_PART);
  const before = text.slice(from, stop);
  const quote = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'));
  const naming = text.charAt(stop) === '！' ? NAMING : NAMING_QUESTION;
  return quote > 0 && naming.test(before.slice(0, quote));
}

/** Longest quotation that is taken for a word of its sentence, in UTF-16 units, with its opening mark and the word before. */
const MAX_PART = 24;
const HAN = /^\p{Script=Han}/u;
/** A word that makes a name or a thing of the quotation behind it. */
const NAMING =
  /(?:口[号號]|[标標][语語]|[横橫]幅|字[样樣]|歌曲|[节節]目|暗[号號]|[题題][为為]|名[为為]|[一那][句声聲]|[用以把将將被])$/u;
/** A word that makes a name of a question behind it; 题为 may open the last one of its sentence. */
const NAMING_QUESTION =
  /(?:[标標题題][题題目]|[书書歌片]名|[问問][题題]|[关關對对][于於]|[围圍][绕繞]|[针針][对對]|所[谓謂])$/u;

/**
 * `“谁？”——没有回答` goes on; between speakers a dash opens the next line, `——你去吗？——不去。`, and behind a
 * full stop the source of what was said.
 */
function goesOnBehindDash({ text, start, stop, stopEnd, end }: Place): boolean {
  if ('—–'.includes(text.charAt(start))) return false;
  return end > stopEnd || text.charAt(stop) !== '。';
}

const GOING_ON = '，、；：,:;。！？）)》」』”';
const QUOTE_END = /^\s?["'”’」』]/u;
/** Who speaks or is spoken of, before the voice fails: `他……走了`. */
const LONE = /^[我你您他她它这那這]$/u;
/** Who begins to speak anew behind the dots: `我……她突然哭了`. */
const PERSON = /[我你您他她它]/u;
const CRY = /^(?:唉呀?|喂|哇|嘩|哎呀?|噢|哦|嗯|嘿|咦|哼|啊|呃)$/u;

/** What binds a quotation to what follows: a connective, its head, the one who speaks. */
const SPEECH = new RegExp(
  [
    '^(?:一(?:[边邊]|面(?![镜鏡旗墙牆之]))(?!的)|然后|接着|随后|于是|便|就|才|却|卻|隨後|接著|然後|於是)',
    '^(?:的|之[^前后後]|等|一[词詞文书書语語话話问問说說句事]|[这此](?:个|一|些|句|种|样|类|番|段)|[這此](?:個|一|些|句|種|樣|類|番|段)|那(?:个|句|個)|[一二三四两兩几幾][个個]?字|字样|字樣|为[题名主]|為[題名主]|是(?![的啊吗嗎吧呀呢吗，。！？])|一直|始终|始終|成[为為了]|作为|作為|引[发發起]|背后|背後)',
    '^[^，。！？；：“”「」没不未沒\\s]{0,6}(?:说|道|问|喊|叫|答|說|問)道?(?:[。！？：]|着|著|，[“「『])',
    '^[^，。！？；：“”「」没不未沒\\s]{1,4}[问問][^，。！？；：“”「」题題\\s]{1,4}。',
    '^[他她它我]们?(?:说|问|说道|說|問|說道)，',
    '^[他她它我]们?[暗心]?(?:里|中)?想[，。：]',
    '^[^，。！？；：“”「」没不未沒\\s]{0,6}(?:[笑哭喊叫嚷吼叹嘆][着著]|[大小低轻輕高][声聲])(?:说|說|问|問|喊|叫|答|道)道?，',
    '^[^，。！？；：“”「」没不未沒\\s]{0,5}[喊叫吼骂罵嚷哭应應叹嘆]了?[一两兩几幾]?[声聲句][，。！]',
    '^[话話]音[未刚剛一]',
    '^[^，。！？；：“”「」没不未沒\\s]{0,4}(?:自言自[语語]|嘀咕|嘟囔|喃喃)',
    // Japanese: a particle, or the one who speaks.
    '^(?:と(?!ても|ころ|にかく)|って|の(?!ち|ど)|を|など)',
    '^[^、。！？「」\\s]{1,8}[はが](?:言|答え|聞|尋ね|叫|笑)[^、。！？「」\\s]{0,4}。',
    '^[^，。！？；：“”「」没不未沒\\s]{1,16}(?:说道?|說道?|问道|問道|答道|喊道|写道|寫道|笑道|叹道|嘆道|补充道|補充道|补充说|補充說|回忆道|表示|回答)(?:[。：；]|，[“「『])',
  ].join('|'),
  'u',
);
