/** Sums are told apart in so many steps between 0 and the greatest. */
const STEPS = 1024;
const counts = new Int32Array(STEPS + 1);

/**
 * Move the positions with the greatest sums to the front; of those that do not differ much, the first.
 *
 * @param positions - The first `length` are looked at.
 * @returns How many there are: `most`, or all.
 * @remarks **Cost:** linear; sums are counted, not sorted.
 */
export function selectGreatest(
  positions: Int32Array,
  length: number,
  sums: Float64Array,
  most: number,
): number {
  if (length <= most) return length;
  let greatest = 0;
  for (let i = 0; i < length; i++) {
    const sum = sums[positions[i] as number] as number;
    if (sum > greatest) greatest = sum;
  }
  const scale = STEPS / greatest;
  counts.fill(0);
  for (let i = 0; i < length; i++) {
    (counts[((sums[positions[i] as number] as number) * scale) | 0] as number)++;
  }
  let step = STEPS;
  let above = 0;
  while (above + (counts[step] as number) <= most) {
    above += counts[step] as number;
    step--;
  }
  let room = most - above;
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const position = positions[i] as number;
    const own = ((sums[position] as number) * scale) | 0;
    if (own < step || (own === step && room === 0)) continue;
    if (own === step) room--;
    positions[i] = positions[kept] as number;
    positions[kept++] = position;
  }
  return kept;
}
