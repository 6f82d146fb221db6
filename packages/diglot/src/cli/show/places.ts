/** Names the line and column of an offset, both counted from 1. */
export type NamePlace = (offset: number) => string;

/** Make a namer of the places of a text: `name:line:column`. */
export function createPlaces(name: string, text: string): NamePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return `${name}:${low + 1}:${offset - (starts[low] ?? 0) + 1}`;
  };
}
