/** The configuration, embedded when the Lambdas are built (`scripts/build/`): they read no file. */
declare module 'config:resumed-chats' {
  const config: import('../config/schema.ts').Config;
  export default config;
}
