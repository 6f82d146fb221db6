/** Disjoint sets of numbers from 0; the smallest of a set names it. Four bytes a number. */
export class Sets {
  private parent = new Int32Array(1024);
  /** How many numbers there are. */
  size = 0;

  /** Add a number, in a set of its own. */
  add(): number {
    if (this.size === this.parent.length) {
      const longer = new Int32Array(2 * this.size);
      longer.set(this.parent);
      this.parent = longer;
    }
    this.parent[this.size] = this.size;
    return this.size++;
  }

  join(one: number, other: number): void {
    const [left, right] = [this.nameOf(one), this.nameOf(other)];
    this.parent[Math.max(left, right)] = Math.min(left, right);
  }

  nameOf(number: number): number {
    let name = number;
    for (;;) {
      const above = this.parent[name] ?? name;
      if (above === name) break;
      name = above;
    }
    for (let at = number; at !== name; ) {
      const above = this.parent[at] ?? name;
      this.parent[at] = name;
      at = above;
    }
    return name;
  }

  /** Whether a set has more than one number, by the numbers themselves. */
  shared(): (number: number) => boolean {
    const isShared = new Uint8Array(this.size);
    for (let number = 0; number < this.size; number++) {
      const name = this.nameOf(number);
      if (name !== number) isShared[name] = isShared[number] = 1;
    }
    return (number) => isShared[number] === 1;
  }
}
