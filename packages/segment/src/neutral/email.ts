const EMAIL = /[\w.%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/iuy;

/** Find the end of the e-mail address that begins at `at`, or −1. */
export function scanEmail(text: string, at: number): number {
  EMAIL.lastIndex = at;
  return EMAIL.test(text) ? EMAIL.lastIndex : -1;
}
