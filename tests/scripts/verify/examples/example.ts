/** A rule's two examples: each answers the ids of the rules that it breaks. */
export interface Example {
  broken: () => string[];
  sound: () => string[];
}

export type Examples = Readonly<Record<string, Example>>;
