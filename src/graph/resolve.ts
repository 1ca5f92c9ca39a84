/** Finds the id of the entity that an entity key of an extraction stands for; undefined when the extraction has no such entity. */
export type Resolve = (key: string) => string | undefined;
