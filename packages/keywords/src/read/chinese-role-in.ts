import { isChineseMeasure, Role } from '@diglot/words';
import type { Unit } from './unit.ts';

/** Verbs that open a clause and govern what follows, though they are parts of terms elsewhere. */
const OPENING_VERBS: ReadonlySet<string> = new Set(
  '评价 评估 评定 描述 计算 应用 设计 制备 合成 测量 检测 比较 预测 模拟 优化 改进 验证 检验 识别 监测 建立 开发 报道 报告 考察 选取 纳入 合并 面对 帮助 鼓励'.split(
    ' ',
  ),
);

/**
 * Give the role of a Chinese word by its place: a verb that opens a clause ends the phrase, and so does what counts
 * the things behind a number. “评价同伴支持的作用” has no phrase 评价同伴支持, “14家重症监护病房” none that begins with 家.
 *
 * @param next - The word behind it; a verb that stands alone opens nothing.
 */
export function chineseRoleIn(
  before: Unit | undefined,
  unit: Unit,
  next: { readonly cut: boolean } | undefined,
): Role {
  const { role, form, cut } = unit;
  if (!cut && isChineseMeasure(form) && /^\d+$/u.test(before?.form ?? '')) return Role.stop;
  if (!cut || next === undefined || next.cut || form.length < 2) return role;
  if (role === Role.prose) return Role.stop;
  return role === Role.content && OPENING_VERBS.has(form) ? Role.stop : role;
}
