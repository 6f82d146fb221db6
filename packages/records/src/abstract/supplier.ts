/** Who supplied an abstract, as PubMed writes it before the text. Source: NLM's “Other Abstract” field. */
const SUPPLIER = /^\s{0,9}(?:Publisher|Author|AAAAI|AIDS|KIE|NASA|PIP)\s?[:：]\s{0,9}(?=\S)/;

/** The length of the supplier's label that a text opens with; 0 for none. */
export function supplierLength(text: string): number {
  return SUPPLIER.exec(text.slice(0, 40))?.[0].length ?? 0;
}
