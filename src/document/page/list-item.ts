/** One entry of a feed, an index page or a sitemap. */
export interface ListItem {
  readonly title: string | null;
  /** As the list gives it; may be relative, and empty where the entry has none. */
  readonly url: string;
  /** ISO 8601, to the day. */
  readonly publishedOn: string | null;
  /** `false` where the list itself says that the entry is no release: another document of a filing, another form. */
  readonly follow?: false;
}
