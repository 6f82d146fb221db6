/** A rectangle on a picture, in its units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** About how wide a text is drawn: a Han character is a square, others half of one. */
export function widthOf(text: string, fontSize: number): number {
  return Array.from(text).reduce((sum, mark) => sum + (mark > '\u2E80' ? 1 : 0.56) * fontSize, 0);
}

/** Of the places a label may take, the first that is inside the frame and meets none taken. */
export function firstFree(
  choices: readonly Box[],
  frame: Box,
  taken: readonly Box[],
): Box | undefined {
  return choices.find(
    (box) =>
      box.x >= frame.x &&
      box.y >= frame.y &&
      box.x + box.width <= frame.x + frame.width &&
      box.y + box.height <= frame.y + frame.height &&
      !taken.some((other) => meet(box, other)),
  );
}
