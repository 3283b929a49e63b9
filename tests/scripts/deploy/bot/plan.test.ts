import { describe, expect, test } from '@jest/globals';
import { planBot } from '../../../../scripts/deploy/bot/plan.ts';
import { formatMark, markOf } from '../../../../scripts/deploy/bot/version-mark.ts';
import { declaredBot, deployed, LAMBDA, planned, ROLE } from './support.ts';

const CUT = ['+ bot version', '~ bot alias (to the new version)'];
const BUILD_EN = ['~ bot locale en_US (build)', '  bot locale en_US (until built)'];

describe('the plan for a bot', () => {
  test('is empty when all is as declared', () => {
    expect(planned(declaredBot(), deployed(declaredBot()))).toEqual([]);
  });

  test('makes everything in an order in which it can be made', () => {
    const lines = planned(declaredBot(), undefined);
    expect(lines.slice(0, 9)).toEqual([
      '+ bot resumed-chats',
      '+ bot locale en_US',
      '+ bot locale en_US, slot type TopicName',
      '+ bot locale en_US, intent SameIssue',
      '+ bot locale en_US, intent DifferentIssue',
      '+ bot locale en_US, intent SpeakToAgent',
      '+ bot locale en_US, intent EndChat',
      '+ bot locale en_US, intent DifferentIssue, slot Topic',
      '~ bot locale en_US, intent DifferentIssue',
    ]);
    expect(lines).toContain('~ bot locale en_US, intent FallbackIntent');
    expect(lines.slice(-6)).toEqual([
      '~ bot locale en_US (build)',
      '~ bot locale es_US (build)',
      '  bot locale en_US (until built)',
      '  bot locale es_US (until built)',
      '+ bot version',
      '+ bot alias',
    ]);
  });

  test('touches one locale when one utterance changes', () => {
    const changed = declaredBot(({ locales: [english] }) => {
      english!.intents[0]!.sampleUtterances!.push({ utterance: 'that one again' });
    });
    expect(planned(changed, deployed(declaredBot()))).toEqual([
      '~ bot locale en_US, intent SameIssue',
      ...BUILD_EN,
      ...CUT,
    ]);
  });

  test('removes what is no longer declared, after what needs it', () => {
    const before = declaredBot(({ locales: [english] }) => {
      english!.slotTypes.push({
        slotTypeName: 'Colour',
        slotTypeValues: [{ sampleValue: { value: 'red' } }],
      });
      english!.intents.push({ intentName: 'Paint', sampleUtterances: [{ utterance: 'paint' }] });
      english!.intents[1]!.slots!.push({
        slotName: 'Colour',
        slotTypeName: 'Colour',
        valueElicitationSetting: { slotConstraint: 'Optional' },
      });
    });
    expect(planned(declaredBot(), deployed(before))).toEqual([
      '~ bot locale en_US, intent DifferentIssue',
      '- bot locale en_US, intent DifferentIssue, slot Colour',
      '- bot locale en_US, intent Paint',
      '- bot locale en_US, slot type Colour',
      ...BUILD_EN,
      ...CUT,
    ]);
  });

  test('never removes the intent that Lex makes itself', () => {
    const without = declaredBot(({ locales: [english] }) => {
      english!.intents = english!.intents.filter(({ intentName }) => intentName !== 'FallbackIntent');
    });
    expect(planned(without, deployed(declaredBot())).join()).not.toContain('- bot locale en_US, intent');
  });

  test('removes a locale that is no longer declared, and lets the alias go from it', () => {
    const english = declaredBot(({ locales }) => {
      locales.pop();
    });
    expect(planned(english, deployed(declaredBot()))).toEqual(['- bot locale es_US', ...CUT]);
  });

  test('builds what a stopped run has changed and not built, and not what it has built', () => {
    const changed = declaredBot(({ locales: [english] }) => {
      english!.intents[0]!.description = 'something else altogether, which nobody has built yet';
    });
    const stopped = (times: { changedAt: number; builtAt: number }) =>
      deployed(changed, ({ locales }) => ({
        versions: deployed(declaredBot()).versions,
        locales: new Map(locales).set('en_US', { ...locales.get('en_US')!, ...times }),
      }));
    expect(planned(changed, stopped({ changedAt: 3, builtAt: 2 }))).toEqual([...BUILD_EN, ...CUT]);
    expect(planned(changed, stopped({ changedAt: 3, builtAt: 3 }))).toEqual(CUT);
  });

  test('touches an intent before it only deletes: what is gone leaves no time behind', () => {
    const before = declaredBot(({ locales: [english] }) => {
      english!.intents.push({ intentName: 'Paint', sampleUtterances: [{ utterance: 'paint' }] });
    });
    const deletion = '- bot locale en_US, intent Paint';
    expect(planned(declaredBot(), deployed(before))).toEqual([
      '~ bot locale en_US, intent SameIssue',
      deletion,
      ...BUILD_EN,
      ...CUT,
    ]);
    const touched = deployed(before, ({ locales }) => ({
      locales: new Map(locales).set('en_US', { ...locales.get('en_US')!, changedAt: 3 }),
    }));
    expect(planned(declaredBot(), touched)[0]).toBe(deletion);
  });

  test('builds again what could not be built, and cuts no version when nothing else changed', () => {
    const failed = deployed(declaredBot(), ({ locales }) => ({
      locales: new Map(
        [...locales].map(([id, one]) => [id, { ...one, status: id === 'en_US' ? 'Failed' : 'Built' }]),
      ),
    }));
    expect(planned(declaredBot(), failed)).toEqual(BUILD_EN);
  });

  test('takes the version that a stopped run has cut', () => {
    const mark = formatMark(markOf(declaredBot()));
    const stopped = deployed(declaredBot(), ({ alias }) => ({
      versions: [
        { version: '1', description: 'resumed-chats bot=old', status: 'Available' },
        { version: '2', description: mark, status: 'Available' },
      ],
      alias: alias!,
    }));
    expect(planned(declaredBot(), stopped)).toEqual(['~ bot alias (to version 2)']);
  });

  test('cuts another version when the one that it would take has failed', () => {
    const stopped = deployed(declaredBot(), ({ versions }) => ({
      versions: versions.map((version) => ({ ...version, status: 'Failed' })),
    }));
    expect(planned(declaredBot(), stopped)).toEqual(CUT);
  });

  test('binds the Lambda for each locale again when an alias has lost one', () => {
    const lost = deployed(declaredBot(), ({ alias }) => ({
      alias: { ...alias!, locales: { ...alias!.locales, es_US: { enabled: true, lambdaArn: undefined } } },
    }));
    expect(planned(declaredBot(), lost)).toEqual(['~ bot alias (to version 1)']);
  });

  test('puts back the tag that Amazon Connect looks for', () => {
    const untagged = deployed(declaredBot(), () => ({ tags: { 'resumed-chats:stack': 'resumed-chats' } }));
    expect(planned(declaredBot(), untagged)).toEqual(['~ bot resumed-chats, tags']);
  });

  test('cuts a version for the bot itself without building anything', () => {
    const changed = declaredBot((bot) => {
      bot.idleSessionTTLInSeconds = 3600;
    });
    expect(planned(changed, deployed(declaredBot()))).toEqual(['~ bot resumed-chats', ...CUT]);
  });

  test('keeps the live version and the four before it, and versions of somebody else', () => {
    const old = Array.from({ length: 8 }, (_, index) => ({
      version: `${index + 1}`,
      description: index === 1 ? 'made by hand' : 'resumed-chats bot=old',
      status: 'Available',
    }));
    const live = { version: '9', description: formatMark(markOf(declaredBot())), status: 'Available' };
    const actual = deployed(declaredBot(), ({ alias }) => ({
      versions: [...old, live],
      alias: { ...alias!, version: '9' },
    }));
    expect(planned(declaredBot(), actual)).toEqual(['- bot version 1', '- bot version 3', '- bot version 4']);
  });

  test('builds no more than five locales at a time', () => {
    const many = declaredBot((bot) => {
      const [english] = bot.locales;
      bot.locales = ['en_US', 'en_GB', 'en_AU', 'en_ZA', 'en_IN', 'es_US', 'es_ES'].map((localeId) => ({
        ...english!,
        localeId,
      }));
    });
    const builds = planned(many, undefined).flatMap(
      (line) => /\((build|until built)\)$/.exec(line)?.[1] ?? [],
    );
    expect(builds.join(' ').replaceAll('until built', 'wait')).toBe(
      'build build build build build wait wait wait wait wait build build wait wait',
    );
  });

  test('can be told when the stack with the role is yet to be made', () => {
    const input = { declared: declaredBot(), actual: undefined, roleArn: undefined, lambdaArn: LAMBDA };
    expect(planBot(input).steps).toHaveLength(planned(declaredBot(), undefined).length);
    const made = { ...input, actual: deployed(declaredBot()) };
    expect(planBot({ ...made, roleArn: ROLE }).steps).toEqual([]);
    expect(planBot({ ...made, roleArn: `${ROLE}-2` }).steps.map(({ action }) => action.do)).toEqual([
      'bot.update',
    ]);
  });
});
