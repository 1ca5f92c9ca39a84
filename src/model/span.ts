import { z } from "zod";

/** Half-open UTF-16 offsets into `Release.text`. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Half-open UTF-16 offsets into `Release.text`: `text.slice(start, end)` is what it stands for. */
export type Span = z.infer<typeof spanSchema>;

/** Whether two spans share at least one character. */
export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner` (equal spans included). */
export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
