import { ACCESS, INTO } from './asking.ts';

const PEOPLE = '(KIND|persons|externals|ones|requests|invitations|invites|KIND KIND|access|accesses)';
const SHOW =
  '[any|show [me]|list|see|[give me|show me|i need|can i have|can i get|have] (overview|summary) [of]|give me|display|view|give|get|list of|find|which|are there [any]|do we have|do i have|what [are]]';
const HAVE = '(do (i|we|you) have|have (i|we)|are there|have (i|we) got|are mine|do (i|we) look after)';
const SOON =
  '[soon|this month|this week|this year|next month|next week|next year|in next days|in next NUMBER (days|weeks|months)|in coming (days|weeks)|in days|in weeks|shortly]';
const IN = `(has ${ACCESS} [${INTO}] | (is|has|have) got ${ACCESS} [${INTO}] | have ${ACCESS} [${INTO}] | can (access|see|use|get into|get in to|open|enter|reach|log in to|log into) | (hold|holds) ${ACCESS} [${INTO}] | is (in|on) | are (in|on) | do (we|i) have (in|on) | uses | use | in | on | with ${ACCESS} [${INTO}])`;
const WAITS = '(pending|open|waiting|outstanding|missing|unanswered)';

/** A whole question, and the line that answers it; `WHAT` and `DOMAIN` in it are what was named. */
export const QUESTIONS: readonly (readonly [string, string])[] = [
  [`${SHOW} ${WAITS} ${PEOPLE} [are there]`, 'list pending'],
  [`${SHOW} ${PEOPLE} [that|which|who] [is|are] [still] ${WAITS}`, 'list pending'],
  [`(who|what|which ${PEOPLE}|anyone|anybody) [is|are] [still] [not yet] ${WAITS}`, 'list pending'],
  [
    `(who|which ${PEOPLE}|anyone|anybody|[is|are] [there] (anybody|anyone)) [who] (has|have|did|is|are) not [yet] (accepted|accept|signed in|signed up|redeemed|joined|responded|answered|in|confirmed) [invitation|invite] [yet]`,
    'list pending',
  ],
  [`(anyone|anybody|who|${PEOPLE}) [still] not (accepted|in|joined|responded) [yet]`, 'list pending'],
  [
    `[is] [there] (what is happening|what happened|anything new|anything happening|anything|[any] (news|progress|update)|where are we|how far are we) [new|happening|moving|going on] (on|with|about|to) (request|requests|invitation|invitations) [from|of] [REST]`,
    'list pending',
  ],
  [`who (is|are) [still] on way`, 'list pending'],
  [
    `(what|who|which ${PEOPLE}) [else] (am i|are we) [still] waiting (for|on) | what is still (open|pending|missing) [for me|from me|of mine]`,
    'list pending',
  ],
  [`(who|which) of (mine|us|KIND) [still] (has|have|with) [${ACCESS}] [right] [at moment]`, 'list active'],
  [`${SHOW} (active|current) (${PEOPLE}|ones) [right] [at moment]`, 'list active'],
  [
    `(who|which) of (mine|KIND) [is|are] [about to] (end|ends|ending|expire|expires|expiring|leave|leaves|leaving|run out|runs out|up) ${SOON}`,
    'list expiring',
  ],
  [`who else ${IN} WHAT [from outside]`, 'list WHAT active all'],
  [`who ${IN} WHAT from outside`, 'list WHAT active all'],
  [
    `${SHOW} [all] (${PEOPLE}|everybody|everyone|all|anybody|anyone|who|people) (from|of|at) DOMAIN [who|that|which] ${IN} WHAT`,
    'list DOMAIN WHAT active',
  ],
  [`who (from|of|at) DOMAIN ${IN} WHAT`, 'list DOMAIN WHAT active'],
  [
    `(who|what|whose ${ACCESS}|which ${PEOPLE}) [is|are] [about to] (end|ends|ending|expire|expires|expiring|leave|leaves|leaving|run out|runs out|running out|finish|finishes|go|going|up) ${SOON}`,
    'list expiring',
  ],
  [`${SHOW} (expiring|ending) [${PEOPLE}] ${SOON}`, 'list expiring'],
  [
    `[is] [any] (${PEOPLE}|anything|anyone|anybody|somebody|which of (mine|us|KIND)) [is|are] [about to] (end|ends|ending|expire|expires|expiring|run out|runs out|running out|going) ${SOON}`,
    'list expiring',
  ],
  [
    `how many ${PEOPLE} [${HAVE}] [have ${ACCESS}] [are in|are on|in|on|${INTO}] WHAT`,
    'list WHAT active all',
  ],
  [
    `how many ${PEOPLE} (are in|are on|have|can use|can see|use|do we have in|do we have on) [${ACCESS}] [${INTO}] WHAT`,
    'list WHAT active all',
  ],
  [
    `how many ${PEOPLE} [${HAVE}|have ${ACCESS}|is there] [in total|all together|at moment|right]`,
    'list active all',
  ],
  [`who ${IN} WHAT`, 'list WHAT active all'],
  [`who (all|else) ${IN} WHAT [right] [at moment]`, 'list WHAT active all'],
  [
    `(how many|which) (DOMAIN ${PEOPLE}|${PEOPLE} (from|of|at) DOMAIN) [${HAVE}|are there|are in|have ${ACCESS}] [in|on] [there|here]`,
    'list DOMAIN',
  ],
  [`who do (we|i) have (in|on|at) WHAT`, 'list WHAT active all'],
  [
    `${SHOW} [all] (${PEOPLE}|everybody|everyone|all|people|who) [who|that] ${IN} WHAT`,
    'list WHAT active all',
  ],
  [`${SHOW} [all] WHAT ${PEOPLE}`, 'list WHAT active all'],
  [`${SHOW} [all] (${PEOPLE}|everybody|everyone|all|anybody) (of|for|to) WHAT`, 'list WHAT'],
  [
    `${SHOW} [all] (${PEOPLE}|everybody|everyone|all|anybody|anyone|who) [is|works] (from|of|at) DOMAIN`,
    'list DOMAIN',
  ],
  [`who (do we have|is there|is) (from|of|at) DOMAIN`, 'list DOMAIN'],
  [`(which|what) ${PEOPLE} ${HAVE}`, 'list'],
  [
    `(what|whom|who) (did|have) (i|we) (ask for|asked for|request|requested|invite|invited|add|added) [far]`,
    'list',
  ],
  [`${SHOW} [all] (mine|${PEOPLE})`, 'list'],
  [`who (are|is) (KIND|mine)`, 'list'],
  [`${SHOW} (everyone|everybody|all)`, 'list all'],
  [
    `(who|whom) (did (we|i) (remove|delete|kick out) | was removed | has been removed | were removed | lost ${ACCESS} | is gone)`,
    'list removed',
  ],
  [`${SHOW} (former|old|past|ended|removed|deleted) ${PEOPLE}`, 'list removed'],
  [
    `(do (i|we)|[is] [there]) [have|need|got] [to] [anything|something] [to|for me to|i have to|i need to] (approve|decide|sign off) [on] [anything|something]`,
    'approvals',
  ],
  [
    `(what|which requests) (should|must|do|can) (i|we) [need to|have to] (approve|decide|sign off) [on]`,
    'approvals',
  ],
  [
    `[is|are] [there] (anything|something|requests) [that|which] (i|we) (have|need|are) to (approve|decide|decide on|look at|sign off)`,
    'approvals',
  ],
  [
    `[is] [there] [anything|something|what|what is|who is] (waiting|pending|open|there) [for] [me|approval|decision|me to approve]`,
    'approvals',
  ],
  [
    `[i] (approve|approved|approving|reject|rejected|declined|decline|denied|deny|agreed|agree|confirm|confirmed) [it|this|that|request|with that|to that] [thanks|thank you] [for me]`,
    'approvals',
  ],
  [
    `[i] (approve|approved|reject|rejected|declined|decline|denied|deny|agree|agreed|go ahead|you can go ahead|give green light|fine|good) [it|request|access] [to|with|for|from|of] [request|approval|access|invitation] [of|for|from] WHO [REST|for]`,
    'approvals',
  ],
  [
    `[for] approval (of|for) WHO [is|is fine] [fine|good|agreed|granted|approved|rejected] [with me|by me|for me]`,
    'approvals',
  ],
  [`${SHOW} [pending|open] (approvals|decisions|approval requests)`, 'approvals'],
  [
    `(what|which requests|[is there] (anything|something)) [that] (needs|need) [to be] [approval|approved|decision|signature|attention|decided]`,
    'approvals',
  ],
  [`(anything|something|what is) for me`, 'approvals'],
  [
    `who (is (covering|standing in|deciding|deputising|filling in) | covers | stands in | decides | fills in | approves) [for] [me] [while i am away|meanwhile]`,
    'delegations',
  ],
  [`who is (deputy|stand-in|substitute|delegate|replacement)`, 'delegations'],
  [
    `(what|which) (apps|applications|resources|systems|tools|portals|things|sites) (can|may|could|are) (i|we|KIND|they) [request|ask for|invite to|invite KIND to|use|get|get ${ACCESS} to|have|give|give to|offer|access] [to|for] [KIND|them]`,
    'resources',
  ],
  [
    `what (can|may|could) (i|we|KIND|they) [actually] (be given|be granted|be invited to|get invited to|be asked for|be let into) [${ACCESS}] [to|for] [here]`,
    'resources',
  ],
  [
    `what (can|may|could) (i|we|KIND|they) (request|ask for|invite to|invite people to|get|get ${ACCESS} to|use|give them|offer)`,
    'resources',
  ],
  [
    `(how long|until when|for how long) (can|may) (i|we|KIND|they|somebody|someone|access) [give|have|get|invite|stay|last|keep] [somebody|someone|access|KIND|them] [${ACCESS}] [at most|at longest|maximum|max|in total|for]`,
    'resources',
  ],
  [
    `what is (maximum|longest|max|limit|maximum length|longest time) [for|of] [access|duration|time|KIND] [for|of] [access|KIND]`,
    'resources',
  ],
  [`(what|which (apps|systems|resources)) (is|are) (there|available|possible|on offer) [here]`, 'resources'],
  [`what is (available|possible|on offer) [here]`, 'resources'],
  [`(i|we) have [NUMBER|many|lots of|several] [KIND|KIND KIND] to (invite|add|onboard)`, 'bulk'],
  [
    `[can|may|could] [i|we] [how do i] [how can i] (upload|import|send|use) (list|file|csv|excel|spreadsheet|excel file|csv file|table)`,
    'bulk',
  ],
  [
    `(is [there]|do you have|where is|i need|give me) (template|sample|example file|csv) [for] [csv|list|excel|upload]`,
    'bulk',
  ],
  [
    `[how do i|how can i] invite (many|several|multiple|lots of|NUMBER|list of|group of|bunch of) [KIND|at once]`,
    'bulk',
  ],
  [`(do|can) you (speak|understand) (NAME|other languages)`, 'language'],
  [
    `(speak|answer|answer me|write|write to me|talk|talk to me|reply|switch|change) [to me] [in|to|language to] NAME [instead|from now on|with me]`,
    'language NAME',
  ],
  [`(change|switch|set) language`, 'language'],
  [
    `(who|which (account|user|person)) (do you think) i am | (which|what) (account|user|role|roles|rights) (am i [using] | do i have | do i use | have i [got]) [here]`,
    'whoami',
  ],
  [`[i am] [not sure|no idea|unsure] [how|what] [does|do] [this|it|you] (work|works) [here]`, 'help'],
  [`(who|what) are you and what (can|do) you do [for me|here]`, 'help'],
  [
    `(what are you for|what do you do|what is this|what is|how do you work|what are you doing|what is it|who made you)`,
    'help',
  ],
  [
    `[thanks|thank you|great|perfect|super|wow|cheers|nice] [that|it] (worked|works|was quick|was fast|helps|helped|did it|did trick|solved it|is it) [thanks|thank you|cheers] [lot|much|very much|great]`,
    'thanks',
  ],
  [`(thanks|thank you|cheers|thx|ty) [lot|much|for help|very much] [all good|that is all|good]`, 'thanks'],
];

/** Somebody’s access is asked about: where they stand is the answer. */
export const ABOUT_ONE: readonly string[] = [
  `who is [KIND] WHO`,
  `(why|how come) can not WHO (log in|sign in|get in|get into WHAT|log into WHAT|access WHAT|use WHAT|open WHAT)`,
  `WHO (can not|can still not|still can not) (log in|sign in|get in|get into WHAT|log into WHAT|access WHAT|use WHAT|open WHAT)`,
  `WHO has (problems|trouble|issues|problem|issue) [logging in|REST]`,
  `(how is|what is|what was|how about|tell me about|info on|info about|details on|details of|details about|news on|news about|state of|update on) WHO [doing|status|state]`,
  `[what is|what was|show|check] (state|status|situation|progress) [of|for|with|on] WHO`,
  `(where|how) do (we|i) stand with WHO`,
  `(until when|till when|how long|for how long) (is|does|has|will|can) WHO [be|stay|have|keep] [${ACCESS}] [with us|here|in|on|there] [${INTO}] [WHAT]`,
  `[what is|when is] (end date|expiry date|expiration date|expiry|end) (for|of) WHO [${INTO}] [WHAT]`,
  `[check|check if|check whether|tell me if|tell me whether|do you know if|see if] WHO (can|has|have|does|do) [have] (see|use|open|access|get into|${ACCESS}) [${INTO}] [WHAT] [yet]`,
  `(what is|what has|what) (happening|happened|up|going on|wrong) with WHO`,
  `(is|are) WHO [still] (waiting|pending|in|there|active|approved) [for] [approval|${ACCESS}] [yet] [or REST]`,
  `when (does|will|is) WHO [${ACCESS}] (end|expire|run out|leave|stop|over|up|out|leaving)`,
  `[did|has|is] [there] [already] [request|invitation] (for|of) WHO [sent|there|done|accepted|approved]`,
  `(what about|how about|and) WHO`,
  `since when (does|has) WHO [have|had] ${ACCESS} [${INTO}] [WHAT]`,
  `WHO (status|state)`,
];
/** Who did what is asked. */
export const HISTORY: readonly string[] = [
  `what (was|is) reason [given|stated] (for|of) WHO`,
  `(what|everything that) (has|have) happened (with|to) WHO [far|until]`,
  `who (brought in|brought|signed off|added|onboarded|allowed|confirmed|let in|granted|authorised|is responsible for|asked for) WHO [in|${ACCESS}]`,
  `(log|history|audit trail|protocol|events) (of|for|on) WHO`,
  `why (was|is|were|has) [request|invitation|access] [of|for] WHO [been] (rejected|declined|refused|denied|removed|cancelled|withdrawn|turned down|ended)`,
  `who (rejected|declined|refused|denied|turned down|cancelled) [request|invitation] [for|of] WHO`,
];
