/** Write whole numbers, each in as many bytes as it needs: seven bits a byte, the lowest first. */
export function joinVarints(numbers: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Read what {@link joinVarints} wrote. */
export function splitVarints(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0));
  let at = 0;
  let shift = 0;
  for (const byte of bytes) {
    numbers[at] = (numbers[at] ?? 0) | ((byte & 0x7f) << shift);
    shift = byte < 0x80 ? 0 : shift + 7;
    if (byte < 0x80) at++;
  }
  return numbers;
}
