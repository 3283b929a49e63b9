import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromFile, toFile } from '../../../../packages/lex-model/src/archive/keys.ts';

test('settings come back from a file as they went into it', () => {
  const key = fc.constantFrom('messageGroups', 'active', 'name', 'sessionAttributes', 'nextStep', 'value');
  const { setting } = fc.letrec((tie) => ({
    setting: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.boolean(),
      fc.integer(),
      fc.array(tie('setting'), { maxLength: 3 }),
      fc.dictionary(key, tie('setting'), { maxKeys: 3 }),
      fc.record({ resolutionStrategy: fc.constantFrom('OriginalValue', 'TopResolution', 'Concatenation') }),
    ),
  }));
  fc.assert(
    fc.property(setting, (value) => {
      expect(fromFile(JSON.parse(JSON.stringify(toFile(value))))).toEqual(value);
    }),
  );
});

test('what is null in a file is left out, but for names that somebody chose nothing is renamed', () => {
  expect(
    fromFile({
      isActive: true,
      description: null,
      closingResponse: { messageGroupList: [] },
      sessionAttributes: { isActive: 'yes', active: 'no' },
    }),
  ).toEqual({
    active: true,
    closingResponse: { messageGroups: [] },
    sessionAttributes: { isActive: 'yes', active: 'no' },
  });
});
