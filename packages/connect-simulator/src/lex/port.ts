import type { RecognizeTextCommandOutput, SessionState } from '@aws-sdk/client-lex-runtime-v2';

export interface RecognizeTextInput {
  /** `arn:aws:lex:REGION:ACCOUNT:bot-alias/BOTID/ALIASID` */
  aliasArn: string;
  /** e.g. `en_US` */
  localeId: string;
  /** 2..100 of `[0-9a-zA-Z._:-]` */
  sessionId: string;
  /** 1..1024 characters */
  text: string;
  sessionState?: SessionState;
  requestAttributes?: Record<string, string>;
}

export type RecognizeTextResult = Omit<RecognizeTextCommandOutput, '$metadata'>;

/** What Connect needs of Lex. Failures are rejections with a LexRuntimeError. */
export interface LexRuntime {
  recognizeText(input: RecognizeTextInput): Promise<RecognizeTextResult>;
}

/** An error of the Lex runtime API, named as the service names it. */
export class LexRuntimeError extends Error {
  override readonly name: LexRuntimeErrorName;
  readonly httpStatus: number;
  constructor(name: LexRuntimeErrorName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.httpStatus = HTTP_STATUS[name];
  }
}

const HTTP_STATUS = {
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ValidationException: 400,
  ConflictException: 409,
  ThrottlingException: 429,
  DependencyFailedException: 424,
  BadGatewayException: 502,
  InternalServerException: 500,
} as const;
export type LexRuntimeErrorName = keyof typeof HTTP_STATUS;
