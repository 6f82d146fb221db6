/** Words that number kinds and steps, and what stands behind the number in Chinese; unit texts are in Simplified characters. */
export const KIND_LABELS: ReadonlyMap<string, readonly string[]> = new Map([
  ['type', ['型', '类']],
  ['phase', ['期', '相']],
  ['stage', ['期', '阶段']],
  ['grade', ['级']],
  ['class', ['类', '级']],
  ['category', ['类']],
  ['level', ['级', '水平']],
  ['generation', ['代']],
]);
