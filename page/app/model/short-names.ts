/** Names without the beginning that all of them share, up to its last `-`, `_`, `/` or space. Of one name: itself. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const [first = '', ...others] = names;
  let length = others.length === 0 ? 0 : first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  const shared = /^.*[-_/ ]/.exec(first.slice(0, length))?.[0].length ?? 0;
  return new Map(names.map((name) => [name, name.slice(shared) || name]));
}
