import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page, in order, as a browser would read it. */
export function elementsOf(page: string): Element[] {
  const all: Element[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return all;
}

export const attribute = (element: Element, name: string) =>
  element.attrs.find((entry) => entry.name === name)?.value;

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Elements with a class. */
export const withClass = (page: string, name: string): Element[] =>
  elementsOf(page).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
