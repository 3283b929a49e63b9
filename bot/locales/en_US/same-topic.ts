import { lines } from '../utterances.ts';

/** Ways to say that it is still the topic it was. */
export const sameTopic = lines(`
  same {Topic} problem
  the same {Topic} issue
  same {Topic} question
  same thing with my {Topic}
  same problem with my {Topic}
  same issue with the {Topic} as before
  same old {Topic} problem
  it's the same {Topic} problem as before
  I have the same problem with my {Topic}
  still the {Topic}
  still my {Topic}
  still about {Topic}
  still the {Topic} problem
  still the same {Topic}
  it's still the {Topic}
  it's still about my {Topic}
  it's still that {Topic} thing
  my {Topic} is still not working
  my {Topic} still doesn't work
  my {Topic} is still wrong
  my {Topic} still hasn't arrived
  my {Topic} is broken again
  the {Topic} is still down
  the {Topic} stopped working again
  the {Topic} still isn't fixed
  still no {Topic}
  still waiting for my {Topic}
  I'm still waiting for the {Topic}
  I still don't have my {Topic}
  I still haven't received my {Topic}
  I still have the {Topic} problem
  I still get the same {Topic}
  the {Topic} problem is not solved
  the {Topic} problem is back
  the {Topic} problem from before
  the {Topic} issue from this morning
  the {Topic} I asked about earlier
  the {Topic} I told you about before
  the {Topic} that we talked about
  the {Topic} keeps coming back
  about the {Topic} we discussed
  continue with my {Topic}
  back to my {Topic} problem
  no change with my {Topic}
  nothing changed with the {Topic}
  nothing new it's the {Topic} again
  not a new {Topic} problem
  it's not a new {Topic} issue
  it's not another {Topic} it's the same one
`);
