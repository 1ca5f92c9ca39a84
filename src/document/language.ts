import eld from "eld/extrasmall";

/** How much of the body is looked at, in characters. */
const SLICE = 400;

/** ISO 639-1 code of the language of a text's middle, `und` when it is too short or unclear to tell. */
export function languageOf(body: string): string {
  const from = body.length > SLICE * 2 ? Math.floor(body.length / 4) : 0;
  const slice = body.slice(from, from + SLICE);
  return eld.detect(slice).language || "und";
}
