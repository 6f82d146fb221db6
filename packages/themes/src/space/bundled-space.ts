import { spaceSize, spaceTable } from '../generated/bilingual-space.ts';
import type { Side } from '../read/read-words.ts';

/** A space in which words of both languages have places. */
export interface BilingualSpace {
  /** Number of dimensions. */
  readonly size: number;
  /** The place of a word, by its stem or its Simplified form. */
  find(side: Side, key: string): Float64Array | undefined;
}

let space: BilingualSpace | undefined;

/** The space learned from parallel abstracts; lines are indexed on first use, and decoded one by one. */
export function bundledSpace(): BilingualSpace {
  space ??= readSpace();
  return space;
}

function readSpace(): BilingualSpace {
  const lines = new Map<string, string>();
  for (const line of spaceTable.split('\n')) {
    const tab = line.indexOf('\t');
    lines.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const places = new Map<string, Float64Array>();
  return {
    size: spaceSize,
    find(side, key) {
      const name = `${side}:${key}`;
      const line = lines.get(name);
      if (line === undefined) return undefined;
      let place = places.get(name);
      if (place === undefined) {
        const [scale = '0', bytes = ''] = line.split('\t');
        const unit = Number(scale) / 127;
        place = Float64Array.from(decode(bytes), (byte) => unit * byte);
        places.set(name, place);
      }
      return place;
    },
  };
}

function decode(base64: string): Int8Array {
  return Int8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
