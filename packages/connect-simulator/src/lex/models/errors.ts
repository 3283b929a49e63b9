const HTTP_STATUS = {
  ValidationException: 400,
  ServiceQuotaExceededException: 402,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  PreconditionFailedException: 412,
} as const;

/** An error of the model-building API, named as the service names it. */
export class LexModelsError extends Error {
  override readonly name: keyof typeof HTTP_STATUS;
  readonly httpStatus: number;

  constructor(name: keyof typeof HTTP_STATUS, message: string) {
    super(message);
    this.name = name;
    this.httpStatus = HTTP_STATUS[name];
  }
}

export const invalid = (message: string) => new LexModelsError('ValidationException', message);
export const conflict = (message: string) => new LexModelsError('ConflictException', message);
export const precondition = (message: string) => new LexModelsError('PreconditionFailedException', message);
export const overQuota = (message: string) => new LexModelsError('ServiceQuotaExceededException', message);
export const notFound = (message: string) => new LexModelsError('ResourceNotFoundException', message);

/** What a call does with a resource; each kind declares another error for one that is not there. */
export type Use = 'describe' | 'list' | 'change';

/**
 * Describe calls declare 404; calls that write do not, and answer 412 with this text
 * (https://github.com/hashicorp/terraform-provider-aws/pull/38661); lists declare neither.
 */
export function absent(use: Use, what: string): LexModelsError {
  if (use === 'describe') return notFound(`${what} does not exist`);
  const text = `Failed to retrieve resource since it does not exist: ${what}`;
  return use === 'change' ? precondition(text) : invalid(text);
}
