import config from 'config:resumed-chats';
import { createHandler } from './handler.ts';

/** Lambda `fulfillment`: the code hook of the Lex V2 bot, for dialog and fulfillment alike. */
export const handler = createHandler(config);
