import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ACCOUNT, failureOf, startServices } from '../services.ts';

let services: Awaited<ReturnType<typeof startServices>>;
beforeAll(async () => {
  services = await startServices();
});

describe('STS', () => {
  test('any credentials are those of one user of the account', async () => {
    expect(await services.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: ACCOUNT,
      Arn: `arn:aws:iam::${ACCOUNT}:user/simulator`,
    });
  });

  test('other operations are refused', async () => {
    expect(await failureOf(services.sts.send(new GetSessionTokenCommand({})))).toMatchObject({
      name: 'InvalidAction',
      status: 400,
    });
  });
});
