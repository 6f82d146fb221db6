const LABELS = [
  'abstract',
  'keywords',
  'title',
  'authors',
  '摘要',
  '关键词',
  '關鍵詞',
  '标题',
  '作者',
];

/** Half a label behind the keywords. */
const LABEL_OPENING = /\s[【[]?(?:中图?分?类?|分类?|文献?标?[识志]?|文章?编?)$/;

/** How much of a last line that is cut off is left out: a label or half of one, or a formula that is not closed. */
export function openingIn(line: string): number {
  const opening = line.replace(/[\s【[]+/g, '').toLowerCase();
  if (LABELS.some((label) => label !== opening && label.startsWith(opening))) return line.length;
  const isOpen = line.split('$').length % 2 === 0;
  return isOpen ? line.length - line.lastIndexOf('$') : (LABEL_OPENING.exec(line)?.[0].length ?? 0);
}
