import {
  InstanceFileError,
  InvalidContactFlowException,
  LexBuildError,
} from '@resumed-chats/connect-simulator';
import { MissingLanguageError } from '../../bot/errors.ts';
import { ConfigError } from '../../config/problem.ts';
import { UnknownResourceError } from './flow-template.ts';
import { OwnFlowError } from './own-flows.ts';

const USERS = [
  ConfigError,
  MissingLanguageError,
  LexBuildError,
  InvalidContactFlowException,
  UnknownResourceError,
  InstanceFileError,
  OwnFlowError,
];

/** Whether it is something that whoever wrote the files can put right: the message says all, a stack would hide it. */
export function isUsersError(error: unknown): error is Error {
  return USERS.some((kind) => error instanceof kind);
}
