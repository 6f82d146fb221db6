import { following, type Place } from '../place.ts';

/**
 * Whether a sentence goes on after a Chinese stop: a comma or a closing mark follows, the speaker
 * is named after a quotation (`“……？”他问。`), a clause goes on after one (`“……。”然后走了。`), a bracket
 * within the sentence closes (`（……！）`), or what was said so far is only a cry (`唉！`).
 */
export function goesOnInChinese(place: Place): boolean {
  const { text, start, stop, stopEnd, end, next } = place;
  if (GOING_ON.includes(text.charAt(next))) return true;
  if (end > stopEnd && next === end) {
    const closer = text.charAt(stopEnd);
    // `（见附录。）方法` goes on, unless the bracket holds the whole sentence.
    if (/[）)】]/u.test(closer)) return !/[（(【]/u.test(text.charAt(start));
    return /["”’」』]/u.test(closer) && SPEECH.test(following(place));
  }
  if (end > stopEnd) return false;
  return /[！!]/u.test(text.charAt(stop)) && CRY.test(text.slice(start, Math.min(stop, start + 4)));
}

const GOING_ON = '，、；：,:;。！？）)》」』”—–';
const SPEECH =
  /^(?:然后|接着|随后|于是|便|就|才|隨後|接著|然後|於是)|^[^，。！？；：“”「」没不未沒\s]{0,6}(?:说|道|问|喊|叫|答|說|問)道?[。！？，：]/u;
const CRY = /^(?:唉呀?|喂|哇|嘩|哎呀?|噢|哦|嗯|嘿|咦|哼)$/u;
