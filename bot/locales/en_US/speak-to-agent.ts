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
  can someone talk to me
  can a person help me
  could somebody help me please
  could a person look at this
  is a colleague available
  is there someone who can help me
  is there anybody I can talk to
  I want somebody to help me
  I need somebody to help me now
  I need to speak with a manager
  I want to speak with your supervisor
  I want to speak with somebody from your team
  I'd rather chat with a human
  I'd rather have a human
  I'd rather not talk to a machine
  I'd rather not use the bot
  I prefer to talk to a real person
  a human being please
  any human
  anybody human
  any agent
  any agent is fine
  anyone
  next agent
  next available agent
  next available representative
  first available person please
  someone from customer service
  someone from support please
  support agent
  live chat with a person
  live person
  live person now
  live representative
  real agent
  real agent now
  human now
  human agent
  person now please
  agent now
  get a person now
  get someone real
  get me somebody
  get me someone who understands
  get me your manager
  bring me a human
  bring back the agent
  send me to an agent
  send me to a human
  send me to somebody
  hand me over to a person
  hand me over
  forward me to an agent
  switch me to a human
  take me to an agent
  take me to a person
  put a human on
  put an agent on the chat
  I'm tired of bots
  I'm tired of this bot
  I'm not a fan of bots get me an agent
  I'm not chatting with a machine
  I'm not answering a robot
  I won't talk to a bot
  I won't answer a machine
  I refuse to talk to a bot
  I can't talk to a machine
  bots are useless
  this bot is useless
  you are useless get me a human
  you're just a bot
  you're a robot
  talking to a computer is no use
  no computer please
  no machine please
  no automatic answers
  no automated answers please
  not an automatic answer
  no chatbot
  not the chatbot again
  without a bot please
  enough with the bot
  enough questions
  enough with the questions get me a person
  skip the questions
  skip the bot
  skip this
  I don't want more questions
  I don't want to repeat myself to a machine
  I don't want to type everything to a bot
  I don't want automatic replies
  I don't need a bot
  don't want a bot
  don't want to chat with a machine
  please no more questions
  please don't ask me more questions
  please no bot
  I just want an agent
  I just want to talk to somebody
  just a human please
  just transfer me
  just let me talk to an agent
  connect me to a human being now
  hi agent please
  hello I need an agent
  hi can I speak with someone
  can you transfer me
  can you get me an agent
  can you connect me to a person
  can you put me through to a human
  will you please transfer me to a person
  where are the humans
  where is the real agent
  when does a person answer me
  call me
  can someone call me
  please call me
`);
