/** "glucagon-like peptide-1 (GLP-1) analog", "central nervous system ( cns ) tumor": long form, short form, the rest */
const BRACKETED = /^(?<long>[^()]{2,80}?) ?\( ?["']?(?<short>[^()]{2,14}?)["']? ?\)(?<rest>[^()]{1,60})$/u;

/** The two ways to write a name that gives a short form amid it: with the long form alone, and with the short one alone. */
export function bracketedForms(name: string): [] | [string, string] {
  const { long, short, rest } = BRACKETED.exec(name)?.groups ?? {};
  return long === undefined ? [] : [`${long}${rest}`, `${short}${rest}`];
}
