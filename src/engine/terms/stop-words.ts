/** Words with a grammatical role and no content: they are not indexed and not searched for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  this that these those here there
  am is are was were be been being do does did doing done have has had having
  can could may might must shall should will would ought cannot
  isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt cant couldnt wont wouldnt shouldnt mustnt
  im ive id ill youre youve youll hes shes theyre theyve weve thats whats whos wheres hows theres lets
  and or but nor so yet if then else than as because while although though unless until whether
  of at by for with about against between into through during before after above below to from up down
  in out on off over under again further once upon onto toward towards within without among amongst per via
  what which who whom whose when where why how whatever whichever whoever whenever wherever however
  not no nor only own same too very just also even still ever never already
  all any both each few more most other another some such many much lot lots several
  s t ll re ve d m o`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words about asking, not about the subject: left out of questions, kept in the index. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `please tell explain describe know knows question answer answers article articles story text passage paragraph
  according mention mentions mentioned anyone anybody anything someone somebody something everyone everything
  exactly actually really currently happen happens happened happening kind sort way hey hi hello ok okay
  say says said saying talk talks name names named called mean means meant`
    .split(/\s+/)
    .filter(Boolean),
);
