/**
 * Action types that AWS's pages name and that are not modelled here, since they are no part of routing a chat: flows
 * with them exist, but they are neither checked nor run. Source: AR/contact-actions and its sibling pages, exports.
 */
const DOCUMENTED_ONLY: ReadonlySet<string> = new Set([
  'AssociateContactToCustomerProfile',
  'AuthenticateParticipant',
  'CheckOutboundCallStatus',
  'CompleteOutboundCall',
  'CreateCallbackContact',
  'CreateCase',
  'CreateCustomerProfile',
  'CreateWisdomSession',
  'GetCase',
  'GetCustomerProfile',
  'TransferParticipantToThirdParty',
  'UpdateCase',
  'UpdateContactCallbackNumber',
  'UpdateContactMediaStreamingBehavior',
  'UpdateCustomerProfile',
  'UpdatePreviousContactParticipantState',
]);

/** Whether AWS's pages name this action type and this package knows no more of it. */
export function isDocumentedOnly(type: unknown): boolean {
  return typeof type === 'string' && DOCUMENTED_ONLY.has(type);
}
