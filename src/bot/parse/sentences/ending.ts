import { ACCESS, INTO } from './asking.ts';

const OUT = '(from|out of|off|of|in|on|to|for|into|with)';
const WHEN =
  '[on (monday|tuesday|wednesday|thursday|friday)] [already|last week|yesterday|this week|last month|this month|recently|meanwhile|here]';
const OURS =
  '(us|here|there|company|team|project|firm|business|KIND|with us|for us|NAME|with NAME|for NAME|WHAT|on project|on WHAT)';
/** `left the company`: what is said of who is gone. */
export const LEFT = `(
  ([has|have] (left|quit|resigned|retired|moved on|changed jobs|gone|stopped) [working] [${OURS}]
  | [is|are|was|were] [now] (gone|done|out|finished|let go|fired|dismissed|no longer ${OURS} | not ${OURS} longer| not longer ${OURS} | leaving us)
  | got fired | got let go
  | (can|may) (go|be removed|be deleted|leave) [${OURS}]
  | (has|have) (finished|completed|ended) [REST]
  | no longer (works|work|is|belongs) [${OURS}]
  | (does|do) not [longer] (work|belong) [${OURS}] [longer] [${OURS}]) ${WHEN})`;
const OVER =
  '([is|are|was|has|have|got] [now] (over|done|finished|ended|complete|completed|expired|closed|cancelled|terminated|run out|ran out|ends))';
const WORK =
  '(project|contract|assignment|engagement|job|work|time|stay|mandate|internship|task|collaboration|cooperation)';
const WANTED = `(it|that|${ACCESS} | [${ACCESS}] [${INTO}] WHAT [${ACCESS}] | to (be in|use|see|access|get into|work in) WHAT)`;
const NO_MORE = `(
  no longer (needs|need|requires|uses|has to have|should have) [${WANTED}]
  | (does|do|will|should) not (need|use|require|have) ${WANTED} [longer]
  | (does|do|will|should) not [longer] (need|use|require) [${WANTED}]
  | (should|must|shall|is to|are to) (no longer | not [longer]) (be able to|be allowed to|be in|have|get into|log in to|log in|get|use|see|access) [be able to|log in|log into|use|see|access|open|enter|get into|reach] [to|into] [${WANTED}]
  | (needs|need) no [${ACCESS}] [${INTO}] [WHAT] longer
  | (needs|need) [${ACCESS}] [${INTO}] [WHAT] no longer
  | (needs|need) ([${WANTED}] no longer | no longer [${WANTED}])
  | (should|must|has to|have to|is to|are to|can|shall) [now] (lose ${WANTED} | be (removed|deleted|kicked out|taken off|taken out|taken away|offboarded|blocked|disabled) [[${OUT}] WHAT]))`;
const TAKE =
  '(remove|delete|kick out|kick|throw out|throw|take out|take off|take away|take|drop|disable|deactivate|block|offboard|lock out|lock|cut off|cut|shut out|terminate|end|stop|close|pull|kill|get rid of|switch off|turn off|cancel|withdraw|suspend|erase|exclude|unsubscribe|deprovision|ban|sack|finish)';
const AWAY = '[out|off|away|up]';
const HIM = '[him|them|it|these]';
const GONE = `(${LEFT} | ${NO_MORE} | ${WORK} ${OVER})`;
const TAKE_HIM = `[you] [can|could|should] [we] ${TAKE} ${HIM} ${AWAY} [${ACCESS}] [${OUT}] [WHAT] [${ACCESS}]`;

/** Somebody’s access is to end: a question comes first, whatever is typed. */
export const ENDING: readonly string[] = [
  `[KIND] WHO ${GONE} [[and] ${TAKE_HIM} | ${WORK} ${OVER}]`,
  `${TAKE} ${AWAY} (everything|all|whatever) WHO [still] (has|have|had) [here|with us]`,
  `NAME ${LEFT} [and] ${TAKE} WHO ${AWAY} [${OUT} WHAT]`,
  `${TAKE} ${AWAY} [KIND] [KIND] WHO ${AWAY} [${ACCESS}] [${OUT}] [WHAT|everything|everywhere] [${ACCESS}] [again] [[he|she|they|who] ${GONE}]`,
  `${TAKE} ${AWAY} ${ACCESS} [${OUT}] [KIND] WHO [${OUT}] [WHAT]`,
  `${TAKE} ${AWAY} ([${ACCESS}] [to|for|of|in] WHAT | WHAT ${ACCESS}) (from|for|of) WHO`,
  `${ACCESS} [of|for|from] WHO [${INTO} WHAT] (can|should|must|has to|is to) [now] (be (removed|ended|closed|deleted|stopped|terminated|blocked|taken away) | end | go)`,
  `(nobody (needs|wants) | (we|i) (do not (need|want) | no longer (need|want) | need no | have no need (of|for))) [${ACCESS}] [for] WHO [[${INTO}] WHAT] [${ACCESS}] [longer]`,
  `(we|i) (are|am|have) (done|finished|through|parted ways) with WHO`,
  `(we|i) (parted ways|split up|split) with WHO`,
  `(we|i) (stopped|have stopped|ended|have ended|finished|have finished) [working|work] with WHO`,
  `${WORK} (with|of|for|by) WHO ${OVER} [[and] ${TAKE_HIM}]`,
  `${WORK} ${OVER} [and] ${TAKE} [KIND] WHO [${ACCESS}] [${OUT}] [WHAT]`,
  `${WORK} ${OVER} [and] WHO [${OUT} WHAT] remove`,
  `(no|not) longer needed [is] WHO`,
  `WHO is (no longer needed | not needed longer)`,
];

/** All of one company. */
export const ENDING_ALL: readonly string[] = [
  `${TAKE} ${AWAY} [all|everybody|everyone] ((from|of|at) DOMAIN [KIND] | DOMAIN KIND) [${OUT} WHAT]`,
  `(everybody|everyone|all [KIND]) (from|of|at) DOMAIN ${LEFT}`,
  `${WORK} (with|of) DOMAIN ${OVER}`,
];

/** A request is taken back. */
export const TAKING_BACK: readonly string[] = [
  `(stop|cancel|withdraw|undo|take back|pull back|call off|retract) [invitation|invite|request] [to|for|of|about] WHO [invitation|invite|request]`,
  `[i|we] [made mistake] [wrong [person|address]] [and] (cancel|withdraw|undo) [invitation|invite|request] [to|for|of] WHO`,
];
export const LIKELY_TAKING_BACK: readonly string[] = [
  `(never mind|nevermind|forget|forget it|forget about|scrap) [about] [invitation|request] [to|for|of] WHO [is not coming [after all] | after all]`,
  `(i|we) changed (mind|minds) (about|on) WHO`,
  `WHO (is not coming|is not joining|will not come|will not join|does not come|was mistake|is not needed) [after all|longer]`,
  `do not (invite|add|send [invitation|invite|mail] [to]) WHO (after all|longer)`,
];
