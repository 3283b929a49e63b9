import { describe, expect, test } from '@jest/globals';
import { Faults } from '../../../../packages/connect-simulator/src/connect/faults.ts';

describe('whoever decides about faults', () => {
  test('is asked of every action, before those that were asked for', () => {
    const asked: string[] = [];
    const faults = new Faults((flow, identifier) => {
      asked.push(`${flow}/${identifier}`);
      return identifier === 'first' ? 'QueueAtCapacity' : undefined;
    });
    faults.add({ action: 'Wait', error: 'NoMatchingError' });
    expect(faults.take('flow', 'first', 'Wait')).toBe('QueueAtCapacity');
    expect(faults.take('flow', 'second', 'Wait')).toBe('NoMatchingError');
    expect(faults.take('flow', 'third', 'Wait')).toBeUndefined();
    expect(asked).toEqual(['flow/first', 'flow/second', 'flow/third']);
  });
});
