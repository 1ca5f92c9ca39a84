/** " -- -- ": what stands between two subheads that share a line, for use inside other expressions. */
export const BETWEEN_SUBHEADS = String.raw`\s-{1,2}\s{1,6}-{1,2}\s`;

/** "; but", "today announced", " because ", " and received": a new statement, or a fact that the sentence rests on */
const NEW_STATEMENT = String.raw`;|\b(?:today|announc(?:es|ed))\b|[.:]\s|\b(?:but|however|although|though|whereas|while|which|who|because|following|since|after|based on)\b|\band (?:has|have|is|was|were|are|received|announced|submitted|granted)\b`;

/** What ends the reach of a qualifier's cues: a new statement, or one of the sources given besides. */
export const statementEnds = (...more: readonly string[]): RegExp =>
  new RegExp([NEW_STATEMENT, ...more].join("|"), "giu");
