import type { ModelLatencies } from '../../lex/models/store.ts';
import type { LexSimulator } from '../../lex/simulator.ts';
import type { HttpHandler } from '../http.ts';
import type { RestJsonService } from '../rest-json.ts';
import { aliasOperations } from './aliases.ts';
import { botOperations } from './bots.ts';
import { intentOperations } from './intents.ts';
import { invalidRequest } from './lex-operation.ts';
import { localeOperations } from './locales.ts';
import { policyOperations } from './policies.ts';
import { runtimeOperations } from './runtime.ts';
import { slotTypeOperations } from './slot-types.ts';
import { slotOperations } from './slots.ts';
import { tagOperations } from './tags.ts';
import { createLexTransfers as transfers } from './transfer-urls.ts';
import { exportOperations, importOperations } from './transfers.ts';
import { versionOperations } from './versions.ts';

export { LEX_TRANSFER_PREFIX } from './transfer-urls.ts';

/** The model-building API of a simulator. `latencies` are in milliseconds of its clock. */
export function createLexModels(
  { models }: LexSimulator,
  { latencies = {} }: { latencies?: Partial<ModelLatencies> } = {},
): RestJsonService {
  Object.assign(models.latencies, latencies);
  return {
    name: 'LexModels',
    operations: [
      ...botOperations(models),
      ...localeOperations(models),
      ...slotTypeOperations(models),
      ...intentOperations(models),
      ...slotOperations(models),
      ...versionOperations(models),
      ...aliasOperations(models),
      ...tagOperations(models),
      ...policyOperations(models),
      ...importOperations(models),
      ...exportOperations(models),
    ],
    invalid: invalidRequest,
  };
}

/** The runtime API of a simulator. */
export function createLexRuntime(lex: LexSimulator): RestJsonService {
  return { name: 'LexRuntime', operations: runtimeOperations(lex), invalid: invalidRequest };
}

/** What is behind the upload and download URLs, under LEX_TRANSFER_PREFIX; they come without a signature. */
export function createLexTransfers({ models }: LexSimulator): HttpHandler {
  return transfers(models);
}
