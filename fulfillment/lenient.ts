import * as z from 'zod/mini';

// Compiling schemas with `new Function` pays off after hundreds of events; a Lambda that starts wants its first one.
z.config({ jitless: true });

/**
 * A schema for what outside services send: whatever is missing, null or of another type reads as undefined.
 * (zod's own `catch` brings all of zod's helpers into the bundle, which is a third of its size.)
 */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.transform((value: unknown): z.output<T> | undefined => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : undefined;
  });
}
