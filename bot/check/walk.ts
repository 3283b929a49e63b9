/** Visits every member of a value, however deep, with its path below `path`. */
export function walk(
  value: unknown,
  path: string,
  visit: (key: string, value: unknown, path: string, parent: object) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    visit(Array.isArray(value) ? '' : key, inner, innerPath, value);
    walk(inner, innerPath, visit);
  }
}
