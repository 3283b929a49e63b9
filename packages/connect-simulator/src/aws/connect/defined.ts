type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The members that have a value: AWS leaves the others out. */
export function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
