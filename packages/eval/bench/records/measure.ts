/** Processor time of the whole process, its collector's threads too, in seconds: a busy machine tells in it less. */
function seconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * Time several works side by side: a round of each in turn, some rounds to warm up, then the medians.
 *
 * @returns Seconds of processor time each, in the order given.
 */
export function sideBySide(works: readonly (() => unknown)[], rounds = 7, warm = 3): number[] {
  const times = works.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    works.forEach((work, index) => {
      const time = seconds(work);
      if (round >= 0) times[index]?.push(time);
    });
  }
  return times.map((list) => list.toSorted((one, two) => one - two)[rounds >> 1] ?? Number.NaN);
}

/** Megabytes a second, three digits. */
export function speed(bytes: number, time: number): string {
  return (bytes / 1e6 / time).toPrecision(3);
}

/** A row of a table for the terminal; numbers to the right. */
export function row(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells
    .map((cell, index) =>
      typeof cell === 'number' || /^[\d.–]+$/.test(cell)
        ? String(cell).padStart(widths[index] ?? 0)
        : cell.padEnd(widths[index] ?? 0),
    )
    .join(' ');
}
