import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe } from '@jest/globals';
// First, so that its hooks are those of the whole group.
import '../at-end.ts';

const TESTS = resolve(__dirname, '..');

/**
 * Tests, by their files or by folders of them, as one file of Jest's: what they import is loaded once, and not for each
 * of them. That is half of the time that all tests take.
 */
export function group(
  places: readonly string[],
  { without = [] }: { without?: readonly string[] } = {},
): void {
  const [wanted, others] = [places, without].map((some) =>
    some.flatMap((place) => testsIn(join(TESTS, place))),
  );
  for (const file of wanted!.filter((each) => !others!.includes(each)))
    describe(relative(TESTS, file), () => {
      require(file);
    });
}

function testsIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).flatMap((name) => {
    const path = join(place, name);
    return name.endsWith('.test.ts') || statSync(path).isDirectory() ? testsIn(path) : [];
  });
}
