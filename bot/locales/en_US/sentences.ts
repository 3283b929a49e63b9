import { lines } from '../utterances.ts';

// Longer answers, as people give them who greet, explain, apologise or lose their patience.

export const sameSentences = lines(`
  hi there same issue
  hi there it's me again about the same problem
  hey it's me again
  hello again it's about my open question
  good morning I'm coming back about the issue from yesterday
  good evening I would like to continue with my request
  sorry for the delay I was at work it's the same question
  sorry I fell asleep can we go on
  I was at lunch and now I can continue
  I lost my connection in the middle of our chat
  we got disconnected earlier and I want to finish
  my battery died while we were chatting about this
  I had a meeting but I'm back and the problem is still there
  it could be the same problem
  it might be the same issue
  I think it's still the same thing
  I believe it is the same as last time
  same as the last time I wrote
  same as what I reported this morning
  like last time
  like the last time we talked
  it's exactly like before
  it looks the same to me
  it looks like nothing has changed on your side
  looks like it's not fixed
  I checked again and it's not fixed
  I just checked and there is no difference
  I just tried again and it still fails
  I waited an hour and nothing happened
  I waited like you said but nothing happened
  I've been waiting all day for a solution
  I've been waiting since this morning and nobody fixed it
  I've tried all the steps twice already
  I tried turning it off and on and it's still dead
  I cleared everything as you told me and it did nothing
  I did everything the lady told me to do
  I did what your colleague suggested and it failed
  your colleague said it would be fixed by now and it's not
  you promised to fix it and it's still broken
  you said it would work after an hour but it doesn't
  you told me it was solved but it isn't
  they said it was resolved but it is not resolved
  they told me to come back if it happened again and it did
  the agent promised an answer and I still have none
  nobody has solved it so far
  nobody came back to me on this
  I'm still unable to use it
  I still don't understand what you told me
  I still don't know what to do about it
  I still have no solution
  still no solution
  still no reply from anybody
  still pending
  it's still pending
  it is still open
  it's still going on
  it's an ongoing problem
  this is an ongoing issue
  this has been going on for days
  it never got solved
  it was never resolved
  it was working for a bit and now it's dead again
  it worked yesterday after your fix and today it's broken again
  again the same
  again the same trouble
  again
  same again
  ugh same problem
  ugh still not fixed
  unbelievable still broken
  this is the third time I write about this
  this is the third time I have to explain the same problem
  how many times do I have to ask about this
  I keep having this problem
  I keep getting the same thing
  I keep coming back for the same reason
  I'm following up on what I reported
  I'm checking in on my case
  I'm checking on the status of my request
  I want to know what happened with my case
  I want to know if there's any progress
  do you have any news for me
  do you have an answer for me yet
  did anybody find out what's wrong
  was anybody able to fix it
  could you continue with my problem
  could we pick this up again
  let's pick it up again
  let's get back to my problem
  let's get back to what we were doing
  let's get this solved at last
  please continue with my case
  please go on with what we were doing
  please finish what we started
  I want to resolve what we started
  I want to go back to my first question
  I want to keep talking about the same thing
  I'd like to continue our conversation
  I'd like to get back to the same matter
  it's to do with the same thing
  it's to do with what I asked earlier
  it's connected to what I asked before
  it's related to my earlier question
  it's related to the same problem
  it's part of the same problem
  it's the problem I described before
  it's the one I described earlier
  it's the one you already know
  the one I mentioned
  the issue I mentioned this morning
  the question that you couldn't answer
  the matter we left open
  the thing we didn't resolve
  I didn't get a solution last time
  I don't think it's fixed
  I do not see any change
  it does nothing as before
  there's been no change at all
  no progress
  no progress at all
  zero change
  nothing has been done
  nothing was done about it
  nothing you told me worked
  none of that worked
  none of the steps worked
  neither of your suggestions worked
  nope it did not work
  no it's still the same
  no it still doesn't work
  no it's still not working
  no it isn't fixed yet
  no that didn't fix it
  no not solved
  no not yet
  not yet
  not really it's the same
  not working yet
  not working still
  not any better
  it's not any better
  it's not better
  I don't have any new issue it's the one from before
  there is nothing else it's this one problem
  I have only this one problem
  I've just got the one problem
`);

export const differentSentences = lines(`
  hi there I have a new question
  hi there it's about something else now
  hello again this time I need something different
  good morning I have a different request today
  good evening I would like to ask about another matter
  sorry to bother you again but I have another question
  sorry not that one I have another problem
  thanks for the last one I have another question
  thanks for fixing that now I have a new problem
  thanks that one is done I need help with another thing
  it could be a new problem
  it might be something else
  I think it's a different thing
  I believe this is a new problem
  different from before
  different from last time
  different from the last one
  different from what I asked earlier
  different from what we talked about
  it's different from before
  it's different from yesterday
  it's different from the other problem
  other than last time
  other than the last one
  not like before
  not like last time
  it's not like the last time
  it isn't like before
  last time it was something else
  yesterday it was something else
  before it was another thing now it's this
  that was before now I have another question
  that was last time this is new
  that was another matter
  that was resolved this is something new
  that has been resolved but I've got a new issue
  that got fixed and something else broke
  what we discussed is fixed but there's a new problem
  the previous matter is closed this one is new
  the previous issue was solved I have a new one now
  my earlier problem is gone I'm here about a new one
  the last problem went away but now there's another
  the earlier thing works now but another thing doesn't
  the earlier thing doesn't matter I have another question
  don't worry about the earlier question I have a new one
  never mind what I asked before I need something else
  never mind that I have another question
  forget what I said before this is new
  forget what I asked it's another thing now
  leave the other thing I have a new problem
  let's leave that for now I have a different question
  put that aside I have another issue
  we can close the old one I have a new question
  you can close that case I have another one
  okay new question then
  ok so a different question
  so I have something else to ask
  well it's something else actually
  no no it's something new
  no this is new
  no this one is new
  no this is a separate problem
  no this has nothing to do with it
  no it's a completely different problem
  no I came for another reason
  no I have another question
  no I have a new problem
  no I need help with something else
  no I want to ask something else
  nope it's a new issue
  nope different problem
  nah it's something else
  I came for another reason
  I came back for a different reason
  I'm back but with a different question
  I'm back with another issue
  I'm back because of a new problem
  I'm contacting you for a different reason today
  I need help with a different matter today
  I need to ask something different today
  I need to report a new problem
  I need to report another issue
  I want to report something else
  I want to open a new case
  I want to open another ticket
  I want to start a new conversation about something else
  I would like to discuss a new topic
  I'd like to discuss something different
  I'd like to raise another issue
  please help me with another matter
  please can we talk about another topic
  can I ask about a different thing
  can I ask a different question
  can I ask you another question
  could I ask something new
  could we look at another problem first
  may I ask something else
  may I ask one more question
  do you have time for another question
  let me ask you something different
  let me ask a new question
  let me ask about another thing
  there's another issue
  there's another problem now
  there is something else I need
  there is something else I'd like to know
  there's something new going on
  I've run into another problem
  I've run into something new
  I've noticed another problem
  I noticed something else
  I found another problem
  I discovered a new issue
  I just remembered something else
  since yesterday I have a new problem
  since this morning something else doesn't work
  today it's another problem
  today it's about something else
  today I have a different question
  today I need something else
  unlike last time this is new
  it's not what I wrote about this morning
  it's not what we were talking about
  it isn't what I asked before
  it isn't about what I asked earlier
  this has nothing to do with what I asked
  this has nothing to do with my old problem
  this does not have to do with it
  this is not related to that
  this is not connected with the other problem
  this isn't the same as before
  this isn't the same as last time
  this isn't what I asked about
  I don't need anything for the old problem
  I don't want to talk about the old issue
  I don't want to continue with the old issue
  I don't want to go back to that
  I'm not talking about the old problem
  I'm not talking about that one
  I'm not here for the old problem
  I'm not here for that
  I'm not asking about that
  I'm not asking about that anymore
  I'm not writing about that
  it's no longer about the old problem
  it's no longer that
  not this time
  not the old one
  not the old one anymore
  not the same matter
  not the same story
  not the same reason
  not the same thing this time
  neither of those it's something new
`);

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

export const endSentences = lines(`
  hi there it's solved thanks
  hello I don't need help anymore
  good evening it's all solved thanks
  sorry for bothering you it's fixed
  sorry for the trouble it works now
  sorry I forgot to say it's solved
  I understand now thanks
  I understand it now thank you bye
  I know what to do now thanks
  I have my answer now
  I have the answer thanks
  I have nothing else
  I have nothing else to ask
  I have no other questions thank you
  I have no more problems
  I've got what I came for
  I've got everything thanks
  I've solved it
  I've fixed it already
  I've found the solution
  I've found it thanks
  I've changed my mind thanks
  I managed to fix it
  I managed to do it
  I managed it myself thanks
  I was able to fix it
  I was able to do it on my own
  I could do it by myself
  I did it myself in the end
  I don't want anything
  I don't want anything else thanks
  I don't want help anymore
  I don't want to chat anymore
  I don't think I need help anymore
  I don't care anymore
  I do not need help anymore
  I do not need anything else thank you
  I no longer have the problem
  I no longer need this
  I no longer need your help thanks
  I will write again if I need something
  I'll come back if it happens again
  I'll contact you again if needed bye
  I'll leave it
  I'll leave it there thanks
  I'm giving up bye
  I'm good to go
  I'm good now thank you
  I'm okay now
  I'm fine thank you
  it got fixed
  it got fixed by itself
  it got resolved
  it got sorted out
  it has been fixed
  it has been resolved thank you
  it has been solved already
  it was solved
  it was solved already
  it was nothing
  it was my mistake it works
  it is solved now thank you very much
  it is working fine now
  it is all working now
  it seems to be working now
  it seems fixed now
  it seems solved thanks
  it started working again
  it started working by itself
  it came back by itself and works now
  it's up and running
  it's working fine
  it's working again
  it's working perfectly
  it's no longer a problem
  it's no longer necessary
  it's no longer needed thanks
  it's not necessary anymore
  it's not important anymore
  it's not relevant anymore
  it's not needed now
  it's nothing
  it's nothing thanks
  it's nothing never mind
  it's cleared up
  it's done
  it's all done
  it's all fixed
  it's all sorted
  it's all set
  it's taken care of
  no it was solved thanks
  no it works now
  no I don't need help
  no I solved it
  no I figured it out
  no I fixed it myself
  no everything is fine
  no everything works
  no we're good
  no longer need help
  no longer need anything
  no nothing else
  no nothing more thanks
  no that's it
  no that will be all
  no that's everything thanks
  no bye
  no thanks bye
  no thanks it's fixed
  no thanks I'm done
  no thank you goodbye
  nothing else bye
  nothing else goodbye
  nothing else for now
  nothing else today thanks
  nothing else needed
  nothing more goodbye
  nothing more for today
  nothing it's fine
  nothing it's solved
  not anymore
  not anymore thanks
  not anymore it's solved
  none it's fixed now
  none of that it's solved
  neither it's all good now
  neither one thanks
  neither bye
  both are solved
  yes it's solved now
  yes it's fixed
  yes all good thanks
  yes thanks it works
  yes that solved it
  ok it works
  ok it's working now thanks
  ok I'm done
  ok that's all
  ok great bye
  ok thanks a lot
  ok perfect thanks
  ok good thanks bye
  okay thank you have a nice day
  okay bye
  alright thanks
  alright bye
  cool thanks
  great it works
  great it's solved
  great thanks
  perfect thanks
  excellent thank you
  awesome thanks bye
  thanks a lot
  thanks again
  thanks so much
  thanks it got solved
  thanks my problem is gone
  thanks but it's not needed anymore
  thanks but no
  thanks for asking it's solved
  thanks for your time
  thanks for the help goodbye
  many thanks bye
  thank you I'm fine
  thank you it's not necessary
  thank you for everything bye
  thank you for your time goodbye
  end
  end it
  end it please
  end of chat
  end conversation
  finish
  finished thanks
  close
  close it
  close it please
  close the case
  close my case it's solved
  close the ticket
  close this conversation
  hang up
  disconnect
  disconnect me
  you may close the chat
  you can close the ticket
  you can close my case
  you can go
  we can stop here
  we can end the chat
  we can leave it here
  please close my case
  please close the conversation
  please disconnect
  please forget it
  please ignore
  please ignore my question
  ignore that
  ignore me it's solved
  forget my question
  forget what I asked
  skip it thanks
  see you later
  see ya
  later
  ciao
  farewell
  ttyl
  later bye
  have a great day
  have a nice evening bye
`);
