/** A reviewer's decision on two names, as they are written in releases: one thing, or two. */
export interface Decision {
  readonly same: boolean;
  readonly names: readonly [string, string];
}
