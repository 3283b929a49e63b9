import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
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
