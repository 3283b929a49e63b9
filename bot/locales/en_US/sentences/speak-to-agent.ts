import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const agentSentences = lines(`
  hi there can I talk to someone
  hey there I need a person
  good morning I need to talk to someone please
  good evening could I please speak with a person
  could it be a person please
  could you get somebody for me
  sorry but I'd rather talk to a real person
  sorry I want a person not a machine
  no sorry I need a human
  no just get me somebody
  no I want to talk to somebody
  no I want a person
  no give me an agent
  no more robots please
  ok just give me a person
  ok get me an agent
  whatever just connect me to a human
  whatever get me an agent
  either way I want an agent
  I want an agent right now
  I want an agent immediately
  I need someone right now
  I need a person right now please
  I need to talk to someone right away
  I demand to speak to a human
  I insist on talking to a person
  I asked for a person
  I already asked for an agent
  I told you I want a human
  I said agent
  I said I want to talk to a person
  how do I get an agent
  how do I get a human
  how do I talk to a person
  how do I speak to somebody
  how do I reach an agent
  how do I reach a person here
  how can I contact a real person
  how can I talk to an agent
  what do I have to do to get a person
  what do I need to type to get a human
  when can I talk to a person
  where can I talk to a real person
  who can I talk to
  who can help me there
  is anyone available
  is an agent available
  is there an agent
  is there a person
  is there any agent available
  are there any humans
  are there any agents online
  are you human
  anybody there
  anyone there
  I only talk to humans
  I only speak with real people
  real people only
  people not bots
  a person not a bot
  a human not a machine
  human not robot
  not you a person
  not you a real agent
  I don't understand you get me a person
  I don't think a bot can help me
  I don't think you can help me get me an agent
  I don't trust bots
  I don't like bots
  I don't like talking to machines
  I don't like chatting with robots
  I don't want to deal with a bot
  I don't want to deal with a machine
  I don't want help from a bot
  I don't want help from a computer
  I don't want to explain everything again to a bot
  I don't want to answer that
  I don't want to be asked anything
  I don't want to use the bot
  I don't want to choose
  I won't answer any more questions
  I won't answer that get me a person
  I'm done with bots
  I'm done talking to a machine
  I'm fed up with this bot
  I'm sick of bots
  I'm sick of answering questions
  I'm not going to talk to a bot
  I'm not going to answer your questions
  I'm not going to explain it to a computer
  I'm not interested in talking to a bot
  you can't help me I need a person
  you can't help me get a human
  you don't get it get me someone
  you bots never understand
  bots never help
  bots can't help me
  stop it and get me a human
  stop this and connect me
  stop asking and transfer me
  quit asking me things
  too many questions
  too many questions get me a person
  cut the questions
  cut it out and get me an agent
  without questions please
  no questions just an agent
  no questions please connect me
  no options I want an agent
  none of these I want a person
  none of the above get me a human
  skip it and get me a human
  forget the bot I want a person
  forget it get me an agent
  enough I want a person
  put me in touch with someone
  put me in touch with a person
  put me in contact with an agent
  put me on with a human
  get someone on the line
  get somebody on the chat
  have somebody call me
  have an agent contact me
  have someone help me
  let someone else answer
  let somebody else help me
  somebody please help me
  someone please answer
  send somebody
  bring somebody
  reach a human
  reach an agent
  contact an agent
  contact a person
  agent agent agent
  human human
  talk to agent
  talk to human
  speak to agent
  speak to human
  speak with representative
  request an agent
  request a human
  i request to speak to a person
`);
