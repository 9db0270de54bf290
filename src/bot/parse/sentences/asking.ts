/** How people say that somebody is to get access, after `patternOf`; the words that mean nothing are gone. */

export const ACCESS = '(access|account|accounts|login|permission|permissions|rights|invitation|invite|entry)';
export const INTO = '(to|into|in to|in|on|onto|on to|for|at|inside|with)';
export const WHOM = '([NAME NEW] [NEW] [KIND] [KIND] (WHO|NAME))';
const SOMEBODY = '(someone|somebody|anyone|[NEW] KIND [KIND]) [from outside]';
/** `access to the portal`, `portal access`, `the portal`, or `access` alone. */
export const PLACE = `([NEW] ${ACCESS} [[${INTO}] WHAT] | [${INTO}] WHAT [${ACCESS}])`;
const USE =
  '(use|see|reach|look at|look into|get into|get in to|get in|get on|get to|enter|enter to|join|access|open|visit|work (in|on|with)|be (in|on)|log (in to|into|in|on to))';
const GOT =
  '(added|invited|let in|let into|let back in|let back into|added back|given|onboarded|enrolled|set up|included|allowed|allowed in|granted|signed up)';
const HAVE = '(have|get|be given|receive|gain|be granted)';
/** What somebody is in want of. */
const NEEDED = `(${HAVE} ${PLACE} | be ${GOT} [${PLACE}] | be able to (${HAVE} ${PLACE} | ${USE} WHAT) | ${USE} WHAT | ${USE})`;
const NEEDS = `(
  ([will|would] (need|needs|require|requires|want|wants) | is needing | would like) (${PLACE} | to ${NEEDED})
  | (should|must|shall|has to|have to|ought to|is to|are to) ${NEEDED}
  | is waiting for ${PLACE})`;
const HE = '(he|she|they|who|which|and|that)';
const HAVE_NEW =
  '(we|i) (have|got|have got|are getting|get|hired|have hired|are hiring|are working with|work with|start working with|are onboarding|are starting with)';
const GIVE = '(give|grant|provide|offer|allow|let|assign|supply|get|issue)';
const LET_IN =
  '(invite|add|give|grant|let|onboard|enroll|enrol|register|sign up|set up|setup|bring in|bring|put|get|include|admit|authorise|authorize|enable|activate|welcome|connect|let in|allow|allow in|provide|sort out|fix up|hook up|send)';
const SET_UP =
  '([(we|i)] (need|want) | set up | setup | enable | open up | open | create | make | arrange | organise | organize | sort out | sort | request | get | grant | provide | give | prepare | activate | unlock | order | book | allow | add | register | request is | request:)';
/** What it is for; only where what it is to is named, since else that may be what is meant. */
const WHY = '[(for|about) REST]';

/** Somebody is to be invited, plainly. */
export const ASKING: readonly string[] = [
  `${WHOM} ${NEEDS} [as] ${WHY}`,
  `${WHOM} (needs|need|requires|wants) ${PLACE} to REST`,
  `${WHOM} (needs|need|wants|should be|has to be|must be|is) (in|on|into) WHAT ${WHY}`,
  `${WHOM} (needs|need) [to] (be added|be invited|in) ${WHY}`,
  `[${HAVE_NEW}|there is|this is|meet] [NEW] [KIND] [KIND] WHO [in|on] [REST] ${HE} ${NEEDS} ${WHY}`,
  `[NEW] KIND WHO [${INTO}] WHAT [${ACCESS}] ${WHY}`,
  `NEW [KIND] [KIND] (WHO|NAME WHO) [[${INTO}] WHAT [${ACCESS}]] ${WHY}`,
  `(onboard|onboarding|onboarding:|invite|request|request:|access|invitation|add|new) [for] ${WHOM} [${INTO}] WHAT`,
  `${LET_IN} [up] ${WHOM} [in] [up] [with|up with|up for|to have|have] [${PLACE}] ${WHY}`,
  `${LET_IN} ${WHOM} [to] ${USE} WHAT ${WHY}`,
  `WHO ${PLACE} (give|grant) ${WHY}`,
  `WHO have ${PLACE} needed ${WHY}`,
  `${WHOM} needs ${PLACE} have ${WHY}`,
  `${GIVE} ${PLACE} (to|for) ${WHOM} ${WHY}`,
  `${SET_UP} ${PLACE} (for|to) ${WHOM} ${WHY}`,
  `${SET_UP} ${ACCESS} of WHAT (for|to) ${WHOM} ${WHY}`,
  `[NUMBER] KIND [from (REST|NAME)] (need|needs|want|should get) ${PLACE} WHO`,
  `${LET_IN} ${WHOM} (he|she|they) ${NEEDS} ${WHY}`,
  `[request|request:|send] ${PLACE} (for|to) ${WHOM} ${WHY}`,
  `(request|access|invite) WHAT (for|to) ${WHOM} ${WHY}`,
  `[${ACCESS}] [${INTO}] WHAT [${ACCESS}] WHO ${WHY}`,
  `WHO (to|into|for|on) WHAT [${ACCESS}] ${WHY}`,
  `(we|i) (need|want|would like) ${WHOM} ([to] (be|have|get) [${GOT}] | ${GOT} |) ${PLACE} ${WHY}`,
  `(we|i) (need|want|would like) ${WHOM} to [be able to] ${USE} WHAT ${WHY}`,
  `(we|i) (would like|want|need) that ${WHOM} (gets|has|can have|can ${USE}) [${ACCESS}] [${INTO}] [WHAT] ${WHY}`,
  `make sure [that] ${WHOM} (gets|has|can have|can ${USE}) [${ACCESS}] [${INTO}] [WHAT] ${WHY}`,
  `${WHOM} (gets|shall get|is allowed into|is allowed in) ${PLACE} ${WHY}`,
  `have ${WHOM} ${GOT} [${PLACE}] ${WHY}`,
  `(we|i) (need|want) ${PLACE} ${WHY}`,
  `(invite|add|i need to invite|bring in|let in|${SET_UP} [KIND] ${ACCESS} for) ${SOMEBODY} [[${INTO}] WHAT] ${WHY}`,
];

/** Whether somebody is to be invited is for the writer to say once more. */
export const LIKELY_ASKING: readonly string[] = [
  `(can|could|may|might) ${WHOM} (${NEEDED} | be in WHAT) ${WHY}`,
  `WHO WHAT`,
  `[NEW] [${ACCESS}] [${INTO}] WHAT [${ACCESS}] [for] WHO REST`,
  `WHO [${INTO}] WHAT [${ACCESS}] REST`,
  `${HAVE_NEW} NEW [KIND] [KIND] WHO [REST]`,
  `WHO (is joining|joins|starts|is starting|is coming|comes|is helping|helps) [us|with us] [REST] [${INTO}] [WHAT]`,
  `${LET_IN} ${WHOM} [${PLACE}] (he|she|they) (is|are|needs|need|works|work|runs|does|will) REST`,
  `WHO (is missing|has no|does not have|lacks|still has no|has not) [${ACCESS}] [${INTO}] [WHAT]`,
];

/** `take … into portal` is not `take … from portal`, whatever else is said with it. */
export const TAKEN_INTO: readonly string[] = [
  `take ${WHOM} (into|in to|to|onto|in) [WHAT] [${ACCESS}] ${WHY}`,
  `take ${WHOM} on board [[${INTO}] WHAT] ${WHY}`,
];

/** What they are to do there, rather than that they need it. */
export const TO_DO: readonly string[] = [
  `${WHOM} (needs|need|wants|has|have|must|should|will|would like|would need) [to] [be able to] REST ${INTO} WHAT`,
];
