import type { QueryService } from '../query.ts';
import { changeSetOperations } from './change-set-operations.ts';
import { ChangeSets } from './change-sets.ts';
import { readOperations } from './read-operations.ts';
import { stackOperations } from './stack-operations.ts';
import type { Stacks } from './stacks.ts';
import { templateOperations } from './template-operations.ts';

export type { Alarm } from './resources/alarm.ts';
export type { Dashboard } from './resources/dashboard.ts';
export type { LogGroup } from './resources/log-group.ts';
export type { Role } from './resources/role.ts';
export { Stacks } from './stacks.ts';

/** AWS CloudFormation over the wire: stacks, change sets, templates. Signing name `cloudformation`. */
export function createCloudFormation(stacks: Stacks): QueryService {
  const changeSets = new ChangeSets(stacks);
  return {
    name: 'CloudFormation',
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    newRequestId: stacks.engine.newId,
    operations: [
      ...stackOperations(stacks),
      ...changeSetOperations(stacks, changeSets),
      ...readOperations(stacks, changeSets),
      ...templateOperations(stacks),
    ],
  };
}
