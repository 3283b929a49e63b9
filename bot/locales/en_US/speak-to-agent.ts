import { lines } from '../utterances.ts';

export const speakToAgent = lines(`
  agent
  an agent
  agent please
  live agent
  human
  human please
  a human
  a human please
  real human
  human being
  person
  a person
  a person please
  real person
  a real person
  real person please
  actual person
  somebody real
  someone real
  representative
  representative please
  customer service
  customer service representative
  operator
  operator please
  advisor
  supervisor
  manager please
  your colleague please
  speak to a person
  speak to an agent
  speak to a human
  speak to a real person
  speak to someone
  speak with an agent
  speak with somebody
  talk to a person
  talk to an agent
  talk to a human
  talk to a real person
  talk to someone
  talk to somebody
  talk with a representative
  chat with an agent
  chat with a human
  connect me to an agent
  connect me with a person
  connect me
  transfer me
  transfer me to an agent
  transfer me to a real person
  put me through
  put me through to somebody
  pass me to an agent
  get me an agent
  get me a human
  get me a person
  give me an agent
  give me a human
  give me a real person
  I want an agent
  I want a human
  I want a real person
  I want to speak to a person
  I want to speak to an agent
  I want to talk to a human
  I want to talk to someone
  I want to talk to somebody real
  I need an agent
  I need a human
  I need a person
  I need to speak to someone
  I need to talk to a real person
  I need to talk to a human being
  I'd like to speak to a representative
  I'd like to talk to a person please
  I would rather talk to a person
  I prefer a human
  can I speak to a person
  can I speak to someone
  can I talk to a human
  can I talk to an agent please
  can I have an agent
  can I get a real person
  can someone help me
  can somebody real help me
  could I speak with a human please
  could you connect me with an agent
  let me speak to someone
  let me talk to a human
  let me talk to a person
  please connect me with an agent
  please let me talk to a person
  please get me a human
  just give me a person
  just connect me to someone
  just get me an agent
  hi I want to talk to a person
  hello can I speak to an agent
  I only want to talk to a person
  I want my agent back
  I want to talk to the agent from before
  where is the agent
  where did my agent go
  is anybody there
  is there a real person there
  is this a bot
  are you a bot
  are you a real person
  no bot
  no bots
  no bots please
  not a bot
  not a machine
  no robots
  no more bots
  stop the bot
  I hate bots
  I don't want a bot
  I don't want to talk to a bot
  I don't want to talk to a machine
  I don't want to chat with a robot
  I do not want to speak with a bot
  I'm not talking to a bot
  don't make me talk to a bot
  you are not a person
  you're not a real person
  you don't understand me get me a person
  this bot doesn't understand anything
  no more questions
  no more questions just an agent
  stop asking questions
  stop asking me questions
  don't ask me just connect me
  I don't want to answer questions
  I don't want to explain it to a bot
  neither just get me a person
  doesn't matter get me an agent
`);
