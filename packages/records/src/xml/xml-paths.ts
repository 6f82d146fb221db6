import type { XmlElement } from './xml-nodes.ts';

/** The first element at a path of names below an element. */
export function find(element: XmlElement | undefined, ...path: readonly string[]) {
  let at = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

/** Every element at a path of names below an element, in order. */
export function findAll(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let level = element ? [element] : [];
  for (const name of path) {
    level = level.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return level;
}

/** Every element of a name anywhere below, outermost only, in order. */
export function descendants(elements: readonly XmlElement[], name: string): XmlElement[] {
  return elements.flatMap((element) =>
    element.name === name ? [element] : descendants(element.children, name),
  );
}
