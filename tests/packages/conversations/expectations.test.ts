import { afterAll, describe, expect, test } from '@jest/globals';
import { closeProjects } from '../../../scripts/local/project.ts';
import { ASKED, failureOf, WITH_MARIA } from './support.ts';

afterAll(closeProjects);

describe('what the customer sees', () => {
  test('is looked for in order, each time after what was last found', async () => {
    const said = `${WITH_MARIA}\nmaria says: one two\nmaria says: three`;
    expect(
      await failureOf(`${said}\ncustomer sees: one\ncustomer sees: TWO\ncustomer sees: /thr[e]+/`),
    ).toBeUndefined();
    expect(await failureOf(`${said}\ncustomer sees: [one, three]`)).toBeUndefined();
    expect(await failureOf(`${said}\ncustomer sees: three\ncustomer sees: one`)).toEqual({
      step: 6,
      expected: 'the customer to see "one"',
      happened: 'this was said to the customer since what was last found: "three"',
    });
    expect(await failureOf('customer starts a chat\ncustomer sees: [with an agent, more]')).toMatchObject({
      happened: expect.stringMatching(/^this was said to the customer/),
    });
  });

  test('what she says herself is not said to her', async () => {
    expect(await failureOf(`${WITH_MARIA}\ncustomer says: purple\ncustomer sees: purple`)).toMatchObject({
      step: 4,
    });
  });

  test('must not have been said since somebody last did something, buttons included', async () => {
    const said = `${WITH_MARIA}\nmaria says: one\nmaria says: two`;
    expect(await failureOf(`${said}\ncustomer does not see: one`)).toBeUndefined();
    expect(await failureOf(`${said}\ncustomer does not see: [one, two]`)).toEqual({
      step: 5,
      expected: 'the customer not to see "two"',
      happened: 'the customer saw "two"',
    });
    expect(
      await failureOf(`${ASKED}\ncustomer says: qwertz\ncustomer does not see: different issue`),
    ).toMatchObject({
      step: 7,
    });
  });

  test('may be nothing at all', async () => {
    expect(await failureOf(`${WITH_MARIA}\ncustomer says: hi\ncustomer sees nothing`)).toBeUndefined();
    expect(await failureOf(`${WITH_MARIA}\nmaria says: hi\ncustomer sees nothing`)).toMatchObject({
      happened: 'the customer saw "hi"',
    });
  });

  test('buttons are all there in their order, or with "only" no others', async () => {
    const asked = `${ASKED}\ncustomer says: qwertz`;
    expect(
      await failureOf(`${asked}\ncustomer sees buttons: [Same issue, Speak to a person]`),
    ).toBeUndefined();
    expect(await failureOf(`${asked}\ncustomer sees buttons: [Different issue, Same issue]`)).toMatchObject({
      happened: 'they are [Same issue, Different issue, Speak to a person]',
    });
    expect(
      await failureOf(`${asked}\ncustomer sees only the buttons: [Same issue, Different issue]`),
    ).toMatchObject({
      expected: 'the customer to see only the buttons [Same issue, Different issue]',
    });
    expect(await failureOf(`${WITH_MARIA}\ncustomer sees buttons: [Same issue]`)).toMatchObject({
      happened: 'no buttons were shown since what was last found',
    });
    expect(
      await failureOf(`${asked}\ncustomer picks: SAME issue\nchat is offered to: maria`),
    ).toBeUndefined();
    expect(await failureOf(`${asked}\ncustomer picks: Maybe\nchat is open`)).toMatchObject({
      happened: 'the buttons are Same issue, Different issue, Speak to a person',
    });
    expect(await failureOf(`${WITH_MARIA}\ncustomer picks: Maybe\nchat is open`)).toMatchObject({
      happened: 'no buttons were shown',
    });
  });
});

describe('where the chat is', () => {
  test.each([
    [
      'customer starts a chat: { topic: billing }',
      'chat is offered to: maria',
      'chat is with: maria',
      'it is offered to maria, in the queue Billing',
    ],
    [
      'customer starts a chat: { topic: billing }',
      'chat waits in: Billing',
      'chat waits in: Orders',
      'it is offered to maria, in the queue Billing',
    ],
    [WITH_MARIA, 'chat is with: maria', 'chat is with: ben', 'it is with maria'],
    [WITH_MARIA, 'chat is open', 'chat has ended', 'it is with maria'],
    [
      `${WITH_MARIA}\nmaria leaves`,
      'chat is in the flow: disconnect',
      'chat is in the flow: return',
      'it is in the flow disconnect, at "Short wait"',
    ],
    [
      `${WITH_MARIA}\nmaria leaves`,
      'chat is at the action: Short wait',
      'chat is at the action: Long wait',
      'it is in the flow disconnect, at "Short wait"',
    ],
    [
      'customer starts a chat\ncustomer ends the chat',
      'chat has ended: CUSTOMER_DISCONNECT',
      'chat has ended: EXPIRED',
      'it has ended: CUSTOMER_DISCONNECT',
    ],
    [
      'customer starts a chat\ncustomer ends the chat',
      'chat has ended',
      'chat is open',
      'it has ended: CUSTOMER_DISCONNECT',
    ],
    [WITH_MARIA, 'chat has priority 5', 'chat has priority 1', 'its priority is 5'],
  ])('%s → %s', async (steps, right, wrong, happened) => {
    expect(await failureOf(`${steps}\n${right}`)).toBeUndefined();
    expect(await failureOf(`${steps}\n${wrong}`)).toMatchObject({ happened });
  });

  test('nothing is anywhere before a chat has been started', async () => {
    expect(await failureOf('chat is open')).toEqual({
      step: 1,
      expected: 'a chat',
      happened: 'the customer has not started one',
    });
  });
});

describe('what is known of the chat', () => {
  test('attributes are compared as text; none is not set or empty; names stand for ARNs', async () => {
    const right =
      '{ previousAgentName: Maria, previousAgentArn: maria, previousQueueArn: Billing, nothing: none, locale: /^en/ }';
    expect(await failureOf(`${WITH_MARIA}\nattributes: ${right}`)).toBeUndefined();
    expect(await failureOf(`${WITH_MARIA}\nattributes: { resumePhase: ask }`)).toMatchObject({
      expected: 'the attribute resumePhase to be "ask"',
      happened: 'it is "sameAgent"',
    });
    expect(await failureOf(`${WITH_MARIA}\nattributes: { resumePhase: none }`)).toMatchObject({
      happened: 'it is "sameAgent"',
    });
    expect(await failureOf(`${WITH_MARIA}\nattributes: { toString: x }`)).toMatchObject({
      happened: 'it is not set',
    });
    expect(await failureOf(`${WITH_MARIA}\nattributes: { previousAgentArn: ben }`)).toMatchObject({
      happened: expect.stringContaining('arn:aws:connect'),
    });
  });

  test('records are all there, and have what is said of them', async () => {
    const left = `${WITH_MARIA}\nmaria leaves`;
    const right =
      'records: [ { initiated: API, agent: maria, queue: Billing, reason: AGENT_DISCONNECT }, { initiated: DISCONNECT, agent: none, queue: none, reason: none } ]';
    expect(await failureOf(`${left}\n${right}`)).toBeUndefined();
    expect(await failureOf(`${left}\nrecords: [ { initiated: API } ]`)).toMatchObject({
      expected: '1 contact records',
      happened: expect.stringContaining(
        '{ initiated: API, agent: maria, queue: Billing, reason: AGENT_DISCONNECT }',
      ),
    });
    expect(await failureOf(`${left}\nrecords: [ { agent: ben }, {} ]`)).toMatchObject({
      expected: 'record 1 to have agent ben',
    });
  });
});

describe('what flows passed to a Lambda', () => {
  const back = `${WITH_MARIA}\nmaria leaves\n1 minute passes\ncustomer says: hi again\nmaria accepts`;
  const given = (calls: string) => failureOf(`${back}\nthe Lambda wait-budget was given: ${calls}`);

  test('is all there, in any order, and has what is said of it', async () => {
    expect(
      await given('[ { report: agentAnswered, agentArn: maria }, { report: returned } ]'),
    ).toBeUndefined();
    expect(await given('[ { report: /^ret/, agentArn: none }, { agentArn: /agent/ } ]')).toBeUndefined();
  });

  test.each([
    ['too few', '{ report: returned }', 'wait-budget to be given nothing else'],
    [
      'one twice',
      '[ { report: returned }, { report: returned } ]',
      'wait-budget to be given { report: returned }',
    ],
    [
      'somebody else',
      '[ { report: returned }, { agentArn: ben } ]',
      'wait-budget to be given { agentArn: ben }',
    ],
    ['none', 'none', 'wait-budget to be given nothing else'],
  ])('fails with %s', async (_, calls, expected) => {
    expect(await given(calls)).toEqual({
      step: 7,
      expected,
      happened: expect.stringMatching(/^it was given\n {4}\{ report: returned \}\n.*agentArn: arn:/s),
    });
  });

  test('may be nothing, and is of one chat only', async () => {
    const none = 'the Lambda wait-budget was given: none';
    expect(await failureOf(`${WITH_MARIA}\n${none}`)).toBeUndefined();
    expect(await failureOf(`${back}\ncustomer starts a chat\n${none}`)).toBeUndefined();
    expect(await failureOf(`${WITH_MARIA}\nthe Lambda wait-budget was given: { a: b }`)).toMatchObject({
      happened: 'it was given nothing',
    });
  });

  test('has to be about a Lambda that there is', async () => {
    expect(await failureOf('customer starts a chat\nthe Lambda wait-buget was given: none')).toMatchObject({
      happened: expect.stringContaining('there is no Lambda "wait-buget"'),
    });
  });
});
