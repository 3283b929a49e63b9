import { describe, expect, test } from '@jest/globals';
import { planAccess, planAccessRemoval } from '../../../../scripts/deploy/access/plan.ts';
import { allows } from '../../../../scripts/deploy/access/policy.ts';
import { stepLine } from '../../../../scripts/deploy/print.ts';

const ALIAS = 'arn:aws:lex:us-east-1:123456789012:bot-alias/BOT/ALIAS';
const BUDGET = 'arn:aws:lambda:us-east-1:123456789012:function:resumed-chats-wait-budget';
const wanted = { aliasArn: ALIAS, flowLambdas: [BUDGET] };
const all = { lexMayInvoke: true, connectMayTalk: true, bots: [ALIAS], lambdas: [BUDGET] };

describe('the plan for who may do what', () => {
  test('is empty when everybody may', () => {
    expect(planAccess(wanted, all)).toEqual([]);
  });

  test('gives what is missing', () => {
    const none = { lexMayInvoke: false, connectMayTalk: false, bots: ['another'], lambdas: [] };
    const lines = [
      '+ permission of the bot alias (to invoke its Lambda)',
      '+ association of the bot alias (with the instance)',
      '+ permission of the instance (to talk to the bot alias)',
      '+ association of resumed-chats-wait-budget (with the instance)',
    ];
    expect(planAccess(wanted, none).map(stepLine)).toEqual(lines);
    expect(planAccess({ ...wanted, aliasArn: undefined }, { ...all, lambdas: [] }).map(stepLine)).toEqual(
      lines,
    );
  });

  test('takes away what is ours and nothing else', () => {
    const others = { ...all, bots: [ALIAS, 'another'], lambdas: [BUDGET, 'another'] };
    expect(planAccessRemoval(wanted, others).map(({ action }) => action)).toEqual([
      { do: 'bot.disassociate', aliasArn: ALIAS },
      { do: 'lambda.disassociate', functionArn: BUDGET },
    ]);
    expect(planAccessRemoval(wanted, { bots: ['another'], lambdas: [] })).toEqual([]);
  });
});

describe('a resource policy', () => {
  const statement = (change: Record<string, unknown> = {}) => ({
    Effect: 'Allow',
    Principal: { Service: 'lexv2.amazonaws.com' },
    Condition: { ArnLike: { 'AWS:SourceArn': ALIAS } },
    ...change,
  });
  const policy = (...statements: unknown[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const lex = 'lexv2.amazonaws.com';

  test('allows a service on behalf of a source', () => {
    expect(allows(policy(statement()), lex, ALIAS)).toBe(true);
    expect(allows(JSON.stringify({ Statement: statement() }), lex, ALIAS)).toBe(true);
    const lowerCase = statement({ Condition: { ArnEquals: { 'aws:SourceArn': [ALIAS] } } });
    expect(allows(policy(lowerCase), lex, ALIAS)).toBe(true);
  });

  test('allows nothing else', () => {
    expect(allows(policy(statement()), lex, `${ALIAS}2`)).toBe(false);
    expect(allows(policy(statement()), 'connect.amazonaws.com', ALIAS)).toBe(false);
    expect(allows(policy(statement({ Effect: 'Deny' })), lex, ALIAS)).toBe(false);
    expect(allows(policy(statement({ Principal: '*', Condition: undefined })), lex, ALIAS)).toBe(false);
    expect(allows(undefined, lex, ALIAS)).toBe(false);
    expect(allows('no JSON', lex, ALIAS)).toBe(false);
  });
});
