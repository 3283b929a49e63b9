/** Legacy exports in small: what a block of each type looks like, by public exports. */
export const end = { id: 'end', type: 'Disconnect', branches: [], parameters: [] };

export function block(
  type: string,
  parameters: object[],
  branches: Record<string, string> | object[],
  target?: string,
) {
  return {
    id: 'x',
    type,
    parameters,
    branches: Array.isArray(branches)
      ? branches
      : Object.entries(branches).map(([condition, transition]) => ({ condition, transition })),
    metadata: { position: { x: 1, y: 2 } },
    ...(target === undefined ? {} : { target }),
  };
}

export const parameter = (name: string, value: unknown, more: object = {}) => ({ name, value, ...more });

export const when = (conditionValue: unknown, transition: string, conditionType = 'Equals') => ({
  condition: 'Evaluate',
  conditionType,
  conditionValue,
  transition,
});

export function legacyFlow(first: object, type = 'contactFlow') {
  return {
    modules: [first, end],
    version: '1',
    type,
    start: 'x',
    metadata: {
      entryPointPosition: { x: 15, y: 15 },
      snapToGrid: false,
      name: 'Old',
      type,
      status: 'published',
    },
  };
}
