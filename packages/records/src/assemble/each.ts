/** `items.map(make)`, one at a time, so that what one record needs is gone when the next is read. */
export function* each<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Generator<Made> {
  for (const item of items) yield make(item);
}

/** `items.flatMap(inner)`, one at a time. */
export function* inEach<Item>(
  items: Iterable<Item>,
  inner: (item: Item) => readonly Item[],
): Generator<Item> {
  for (const item of items) yield* inner(item);
}
