import { resolve } from 'node:path';
import { loadInstance } from '@resumed-chats/connect-simulator';

/** What tests run on. The files at the top of the project are the user's: no test reads them. */
export const CONFIG_FILE = resolve(__dirname, 'fixtures/resumed-chats.yaml');
export const INSTANCE_FILE = resolve(__dirname, 'fixtures/instance.yaml');
export const INSTANCE = loadInstance(INSTANCE_FILE);
