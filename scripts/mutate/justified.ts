/** Mutants that nothing objects to, and why that is right. */
export const JUSTIFIED: readonly { readonly reason: string; readonly mutants: readonly string[] }[] = [];
