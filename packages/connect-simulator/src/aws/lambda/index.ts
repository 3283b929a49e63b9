import type { NewId } from '../../ids.ts';
import type { RestJsonService } from '../rest-json.ts';
import { invalidParameter } from './errors.ts';
import type { Functions } from './functions.ts';
import { invokeOperation } from './invoke.ts';
import { functionOperations } from './operations.ts';
import { permissionOperations } from './permission-operations.ts';

export { Functions } from './functions.ts';
export { permittedInvoker } from './permitted-invoker.ts';

/** AWS Lambda over the wire: functions, resource policies, tags, invocations. Signing name `lambda`. */
export function createLambda({ functions, newId }: { functions: Functions; newId: NewId }): RestJsonService {
  return {
    name: 'Lambda',
    operations: [
      ...functionOperations(functions),
      ...permissionOperations(functions, newId),
      invokeOperation(functions),
    ],
    invalid: invalidParameter,
  };
}
