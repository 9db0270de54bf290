import { ACCESS, INTO } from './asking.ts';

const TIME = '[access|time|more time]';
const END = '(end|end date|expiry|expiry date|expiration|expiration date|deadline|access|date)';

/** Access is to last longer; how long is said with it. */
export const LONGER: readonly string[] = [
  `(extend|prolong|renew|lengthen|stretch|increase|continue) [${ACCESS}] [of|for|to] WHO [${ACCESS}]`,
  `(move|push|push back|postpone|shift|change|set|put) [back|out] ${END} [of|for] WHO [${END}] [back|out]`,
  `(move|push|push back|postpone|shift|change|set) WHO [${END}] [back|out]`,
  `(keep|leave) WHO [in|active|on]`,
  `WHO (stays|can stay|should stay|will stay|is staying|stays with us|continues|goes on) [in|on|active|with us|longer]`,
  `WHO ${ACCESS} (should|can|must|has to|is to) (run|last|go on|continue|stay|be extended|end|be prolonged) [on]`,
  `${ACCESS} (of|for) WHO (should|can|must|has to|is to) (run|last|go on|continue|stay|be extended|be prolonged)`,
  `(project|work|job|it) (is|got|was|has been) (delayed|late|extended|prolonged|postponed) [and] (extend|prolong|renew) WHO`,
  `WHO (should|must|has to|needs to|is to) (be extended|be prolonged|stay|be renewed|be kept) [in|longer]`,
  `WHO still needs ${ACCESS}`,
  `(we|i) (need|want) WHO [for] longer`,
  `WHO (needs|wants) [it|${ACCESS}] longer`,
];
/** With a length that is beyond what there is. */
export const MORE: readonly string[] = [
  `(give|grant|allow|let|get|add) WHO [have] ${TIME}`,
  `WHO (needs|need|requires|wants|gets|should get|should have|must have|will need|could use|has to have) ${TIME}`,
  `(for|to|add to|add for|add|give to|grant to) WHO ${TIME}`,
  `WHO ${TIME}`,
  `(we|i) need WHO [for]`,
  `(extend|prolong|renew|keep|continue) [${ACCESS}] [of|for] WHO [${ACCESS}] [for|by]`,
  `(can|could|may) WHO (have|get|stay) ${TIME}`,
];
/** A length of its own that is added to an end there is. */
export const ADDED: readonly string[] = [`add to WHO [${ACCESS}]`, `add (to|for) WHO`];
/** That it is to last longer is for the writer to say once more, or how long. */
export const LIKELY_LONGER: readonly string[] = [
  `(can|could|may) WHO (stay|keep [${ACCESS}] [${INTO}] [WHAT]|continue|be extended|be kept|have ${ACCESS}) [in|bit] [longer]`,
  `WHO (needs|need|wants|should get|gets) [bit|some|little] (longer|more time) [[${INTO}|with] WHAT|${ACCESS}]`,
  `(give|grant|allow|let|get) WHO [have] [bit|some|little] (longer|more time)`,
  `WHO (still needs|needs|should keep|keeps|must keep|uses) [still] ([${ACCESS}] [${INTO}] WHAT | ${ACCESS} | it) [longer|bit longer]`,
  `(extend|prolong|renew|keep|continue) [${ACCESS}] [of|for] WHO [${ACCESS}] [in] [${INTO}] WHAT`,
  `(more time|longer) for WHO`,
  `(extend|prolong|renew|keep|continue) [${ACCESS}] [of|for] WHO REST`,
  `WHO (needs|need|wants|requires|gets|should get|should have) ${TIME} [${INTO}] WHAT`,
];

const MAIL = '(link|invitation|invite|mail|email|e-mail|message)';
const ANEW = '(new|fresh|another|NEW)';
const AGAIN = '(again|once more|second time)';
const SEND = '(send|mail|email|forward|resend|re-send|repeat)';
const MISSES = `(
  (lost|deleted|has lost|has deleted|accidentally deleted|misplaced) [${MAIL}] [by accident|by mistake]
  | can not find [${MAIL}]
  | did not (get|receive|find|see) [any|${ANEW}] ${MAIL}
  | has not (got|received|gotten|found) [any] ${MAIL} [yet]
  | never (got|received|saw) [any] (${MAIL}|anything|it)
  | [says (he|she|they)] (has|have) no ${MAIL}
  | says (he|she|they) (never got|did not get|has not got|lost|can not find) [any] (${MAIL}|anything|it)
  | (needs|wants) ${ANEW} ${MAIL}
  | [says] ${MAIL} (is dead|is broken|has expired|expired|does not work|is expired|did not arrive|never arrived))`;

/** Another mail to somebody who is invited. */
export const SENDING: readonly string[] = [
  `${SEND} (link|mail|email|e-mail|message) [to] WHO [${AGAIN}]`,
  `${SEND} ${ANEW} ${MAIL} [${AGAIN}] [to] WHO [${AGAIN}]`,
  `${SEND} ${MAIL} [to] WHO ${AGAIN}`,
  `${SEND} WHO ${ANEW}`,
  `${SEND} WHO (link|mail|email|e-mail|message|${ANEW} ${MAIL}) [${AGAIN}]`,
  `${SEND} WHO ${MAIL} ${AGAIN}`,
  `${SEND} ${MAIL} ${AGAIN} [to] WHO`,
  `(mail|email|invite|send) [it] [to] WHO ${AGAIN}`,
  `(resend|re-send|reinvite|re-invite) [${MAIL}|it] [to|for] WHO`,
  `${ANEW} ${MAIL} [for|to] WHO`,
  `WHO ${MISSES} [and] [you] [can you|could you] ((send|resend|mail) [it|${MAIL}|${ANEW} ${MAIL}] [${AGAIN}])`,
  `WHO (needs|wants) ${ANEW} ${MAIL}`,
  `invite WHO ${AGAIN}`,
];
export const LIKELY_SENDING: readonly string[] = [
  `WHO ${MISSES}`,
  `(remind|nudge|chase|poke|ping) WHO [again] [REST]`,
  `${MAIL} (for|of|to) WHO (has expired|expired|is dead|is broken|does not work|did not arrive|is gone|is lost)`,
  `WHO ${MAIL} (has expired|expired|is dead|is broken|does not work|did not arrive|is gone|is lost)`,
];

const WRONG =
  '[wrong [address|mail|email|person] | typo | mistake | correction | correction: | no | i mistyped | i made mistake | i made typo]';
/** The address that is right, then that which is wrong. */
export const CORRECTED: readonly string[] = [
  `${WRONG} [it is] not OTHER but WHO`,
  `${WRONG} [actually] (it is|it should be|it should have been|should be|i meant|i mean|meant|that is|use) WHO [and] (not|instead|instead of|rather than) OTHER`,
  `${WRONG} WHO (not|instead|instead of|rather than) OTHER`,
];
/** The address that is wrong, then that which is right. */
export const REPLACED: readonly string[] = [
  `${WRONG} [address] [of] WHO [address|mail|email] (should be|should have been|should read|must be|is now|is now called|was meant to be|became|becomes|changed to|has changed to|has address|uses) OTHER`,
  `${WRONG} WHO (has|got|uses|has got) [NEW|new] [address|mail|email|KIND] [KIND] OTHER`,
  `WHO is (now|called now) OTHER`,
  `WHO (is wrong|was wrong|is typo|is not right) [it] [is|should be] OTHER`,
  `(change|replace|correct|fix|update|swap|switch|rename) [address|mail|email|KIND] [of|for|from] WHO [address|mail|email] (with|to|by|into|for) OTHER`,
  `not WHO but OTHER`,
];

const COVERS =
  '(decides|decide|stands in|covers|approves|takes over|fills in|is deputy|replaces me|will decide|will stand in|will cover|will approve|will take over|can decide|can approve|is covering|is standing in|steps in)';
const AWAY =
  '(away|out|off|out of office|out of office:|ooo|absent|not here|not there|on (holiday|holidays|vacation|leave|pto|trip|parental leave)|travelling|traveling|unavailable)';
export const IN_PLACE: readonly string[] = [
  `[i am|i will be|i] ${AWAY} [and] (NAME|WHO) ${COVERS} [for|in] [me|place]`,
  `NAME ${COVERS} [for|in] [me|place] [while i am ${AWAY}]`,
  `[let|make] NAME (decide|approve|stand in|cover) [for me]`,
];
/** Said as it is in no pattern, it is asked about. */
export const LIKELY_IN_PLACE: readonly string[] = [
  `[i am|i will be|i] ${AWAY} [and] (NAME|WHO) ${COVERS} [REST]`,
];
export const AWAY_ALONE: readonly string[] = [
  `[i am|i will be|i] ${AWAY} [next (week|month|year)|this (week|month)|tomorrow|from tomorrow|REST] [and] [NAME ${COVERS} [for] [me]]`,
  `from tomorrow NAME ${COVERS} [for] [me]`,
];
export const BACK: readonly string[] = [
  `i am back [from (holiday|vacation|leave|REST)]`,
  `back [again|at work|from REST]`,
];

export const HANDED_OVER: readonly string[] = [
  `(hand|pass|give|move|transfer|assign|reassign|hand over|pass on) [over] WHO [over] [on] to NAME`,
  `NAME (will look|looks|is looking|can look|is going to look) after WHO [from now on|from on|from me]`,
  `NAME (takes over|is taking over|will take over|takes care of|will take care of|owns|is responsible for|will be responsible for|takes) WHO [from now on|from on|from me]`,
  `NAME is [NEW] (sponsor|responsible|owner|contact|responsible person) (of|for) WHO`,
  `WHO (goes|should go|belongs|is handed over|should be handed over|moves) to NAME [from now on|from on]`,
  `make NAME (sponsor|responsible|owner|contact) (of|for) WHO`,
];
