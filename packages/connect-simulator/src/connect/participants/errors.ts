/** Why the participant service refuses something. The names are those of its API model. */
export type ParticipantErrorCode = 'AccessDeniedException' | 'ConflictException' | 'ValidationException';

export class ParticipantError extends Error {
  readonly code: ParticipantErrorCode;

  constructor(code: ParticipantErrorCode, message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}

export function invalid(message: string): ParticipantError {
  return new ParticipantError('ValidationException', message);
}

export function denied(message: string): ParticipantError {
  return new ParticipantError('AccessDeniedException', message);
}
