import { ACCOUNT, REGION } from '../../connect/instance.ts';
import { addStatement, removeStatement } from '../../lex/models/policies.ts';
import type { LexSimulator } from '../../lex/simulator.ts';
import type { BotAliases } from './wire.ts';

/** What Connect does with a bot. Source: security_iam_service-with-iam of the Lex V2 guide. */
const ACTIONS = ['lex:RecognizeText', 'lex:StartConversation'];

/** The aliases of a Lex simulator, and the statement of their resource policies that lets Connect use them. */
export function botAliasesOf(lex: LexSimulator): BotAliases {
  return {
    exists: (aliasArn) => lex.hasAlias(aliasArn),
    allow: (aliasArn, instanceArn) => {
      if (!lex.models.has(aliasArn) || hasStatement(lex, aliasArn, sid(instanceArn))) return;
      const condition = {
        StringEquals: { 'AWS:SourceAccount': ACCOUNT },
        ArnEquals: { 'AWS:SourceArn': instanceArn },
      };
      const principal = [{ service: 'connect.amazonaws.com' }];
      const statementId = sid(instanceArn);
      addStatement(
        lex.models,
        aliasArn,
        { statementId, effect: 'Allow', principal, action: ACTIONS, condition },
        undefined,
      );
    },
    disallow: (aliasArn, instanceArn) => {
      if (hasStatement(lex, aliasArn, sid(instanceArn)))
        removeStatement(lex.models, aliasArn, sid(instanceArn), undefined);
    },
  };
}

function hasStatement({ models }: LexSimulator, aliasArn: string, statementId: string): boolean {
  const statements = models.policies.get(aliasArn)?.document.Statement ?? [];
  return statements.some(({ Sid }) => Sid === statementId);
}

function sid(instanceArn: string): string {
  return `connect-${REGION}-${ACCOUNT}-${instanceArn.slice(instanceArn.lastIndexOf('/') + 1)}`;
}
