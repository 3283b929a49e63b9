import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
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
