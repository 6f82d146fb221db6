/** `items.map(make)`, one at a time, so that what one record needs is gone when the next is read. */
export function* each<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Generator<Made> {
  for (const item of items) yield make(item);
}
