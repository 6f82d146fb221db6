/** Where a text was made from another by leaving out or replacing stretches: the way back. */
export interface Shifts {
  /** From offset `here` on, this text and the other differ by `shift`. Rising offsets. */
  add(here: number, shift: number): void;
  readonly size: number;
  /** The offset in the other text. O(log n). */
  there(offset: number): number;
}

export function createShifts(): Shifts {
  const starts: number[] = [];
  const shifts: number[] = [];
  return {
    add(here, shift) {
      starts.push(here);
      shifts.push(shift);
    },
    get size() {
      return starts.length;
    },
    there(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (shifts[low - 1] ?? 0);
    },
  };
}
