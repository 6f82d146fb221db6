import type { Link } from './compose.ts';

/**
 * Leave out links of a word to a part of what another link of it covers, where that one is as sure: 聚 of 聚类,
 * clustering; 黄素 of 大黄素, emodin.
 *
 * @param links - Of one word.
 *
 * @remarks **Cost:** sorting; each link is then compared with those that overlap it.
 */
export function withoutInner(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  const ordered = links.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const inner = new Set<Link>();
  let open: Link[] = [];
  for (const link of ordered) {
    open = open.filter(({ end }) => end > link.start);
    if (open.some((wider) => isPart(link, wider))) inner.add(link);
    open.push(link);
  }
  return inner.size === 0 ? links : links.filter((link) => !inner.has(link));
}

const isPart = (link: Link, { start, end, weight }: Link): boolean =>
  start <= link.start &&
  link.end <= end &&
  end - start > link.end - link.start &&
  weight >= link.weight;
