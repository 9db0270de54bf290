/**
 * The words of the grammar in English, as `lowered` writes them; what a command is called stands with the command.
 * Another language is another such file.
 */

/** What a word between the parts of a line announces. */
export const TO = new Set(['to']);
export const FOR = new Set(['for']);
export const UNTIL = new Set(['until', 'till', 'til', '’til', "'til", 'thru', 'through']);
export const AND = new Set(['and', '&']);
export const BECAUSE = /(?:^|[\s,;.])because (?:of )?/iu;

/** All that a line says, beside whom it names, that means what was asked just before for them, too. */
export const SAME: readonly string[] = [
  ...[
    'same as last time for',
    'same as before for',
    'like last time for',
    'as last time for',
    'as before for',
  ],
  ...['same', 'same for', 'the same', 'the same for', 'do the same for', 'same again for', 'same here for'],
  ...['the same again for', 'same thing for', 'the same thing for', 'likewise for', 'ditto', 'ditto for'],
  ...['also', 'also for', 'too', 'as well', 'for too', 'for as well', 'and', 'and for', 'and also'],
  ...['and also for', 'and too', 'and as well', 'and for too', 'and for as well', 'and the same for'],
  ...['and same for', 'and do the same for', 'can have the same', 'needs the same', 'should get the same'],
];

/** That somebody is to have the same as somebody else, and all that may be said beside that. */
export const SAME_AS = {
  same: ['same', 'what'],
  as: ['as', 'as for', 'like', 'as with', 'that', 'what'],
  beside: new Set([
    ...'can could may might should would will shall must get gets getting got have has had be given'.split(
      ' ',
    ),
    ...'granted need needs want wants give grant add invite let into in please pls thanks thank you also'.split(
      ' ',
    ),
    ...'too just the a an same exact exactly access rights permission permissions thing things apps for to'.split(
      ' ',
    ),
    ...'of as and like with that what i we my our us set up with hi hello already does new colleague'.split(
      ' ',
    ),
  ]),
} as const;

/** A line that goes on with what the line before it began. */
export const GOES_ON = /^(?:to|for|until|till|['’]?til|because|from|by|and) /iu;

/** What may stand between a command and the address it is about. */
export const FILLERS = new Set(
  'the my their one access request invitation mail approval history status of for to from on about is with'.split(
    ' ',
  ),
);

/** No part of a person's name, so that a name in front of `<address>` begins after it. */
export const NO_NAME = new Set([
  ...'to for of from and with but or not except without about until because'.split(' '),
  ...'also plus only minus skip drop exclude excluding cc bcc'.split(' '),
]);
/** The parts of a name that are written small. */
export const NAME_PARTICLES = new Set(
  'von van vom zu zur der den de del della di da dos das du le la el al bin ibn ten ter af av'.split(' '),
);

/** Whoever writes one of these may not want what the rest of the line says. */
const DOUBTS = new Set([
  ...'not no never nobody nothing none neither nor cannot dont except without unless if whether instead'.split(
    ' ',
  ),
  ...'maybe perhaps otherwise should provided assuming depending wait hold ignore forget nevermind'.split(
    ' ',
  ),
]);

/** Whether `word` negates what was said or makes it depend on something; `next` is the word after it. */
export const doubts = (word: string, next: string | undefined): boolean =>
  (DOUBTS.has(word) && !(word === 'no' && next === 'end') && !(word === 'forget' && next?.includes('@'))) ||
  /n['’]t$/u.test(word);

/** What people say before a command to be kind, and where it makes a question of a request. */
export const COURTESY =
  /^(?:(?:(?:hi|hello|hey|hiya|dear|morning|good (?:morning|afternoon|evening))(?: there| usher| team| all| everyone)?[,.!]? )?(?:(?:please|pls|plz|kindly|just|quick one:|(?:(?:could|can|would|will) (?:you|u)|(?:could|can) we(?= get ))(?: please| kindly| also| quickly)?(?: help (?:me|us)(?: to)?)?|would you mind|would it be possible to|is it possible to|is there a chance (?:you|we) could|(?:i|we)(?:['’]d| would) (?:like|love|need) to|(?:i|we) (?:want|need|have) to|need to|want to|help me(?: to)?|let['’]?s)[, ]+)+|(?:hi|hello|hey|hiya|dear|morning|good (?:morning|afternoon|evening))(?: there| usher| team| all| everyone)?[,.!]+ +)/iu;
export const POLITE_QUESTION =
  /(?:could|can|would|will) (?:you|u|we)|would you mind|is it possible|be possible to|is there a chance/iu;
export const THANKS =
  /[,.!?]? (?:please|pls|plz|asap|right away|as soon as possible|at once|(?:many )?thanks(?: (?:a lot|in advance|so much|usher))?|thank you(?: (?:very much|so much|in advance))?|thx|ty|cheers|regards|best)[.!?]*$/iu;
export const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: \p{L}{1,40})?[,.!]*$/iu;
/** From such a line on it is a signature. */
export const SIGN_OFF =
  /^(?:(?:with )?(?:(?:best|kind|warm|many) )?(?:regards|wishes|thanks|greetings)|best|cheers|sincerely|thank you|thx|sent from my|get outlook for)\b/iu;

/** A length of time or a day at the end of what was said. */
export const LENGTH =
  /(?:^| )(\d{1,4} ?(?:d|days?|w|weeks?|m|months?|y|years?)|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|for ?ever)$/iu;

/** `access` between what gives it and whom it is for, or behind them. */
export const ACCESS = {
  before: /^(?:(?:(?:the|an?|one) )?access )?(?:to|for|of) (?=\S)/iu,
  behind: /^(?:(?:the|an?|one) )?access(?: |$)/iu,
};
/** What access is to, said before whom it is for. */
export const NAMED_FIRST = /^(?:(?:(?:the|an?|one) )?access )?(?:to|for) ([^@\n]{1,100}?) (?:to|for) (.*)$/iu;
export const INTO = /^(?:in ?to|in for) /iu;
/** Somebody is let in, not let alone. */
export const LETS_IN = /@[^\s@]+ in(?:to)?\b/iu;

/** What stands around the address of whoever is to be removed. */
export const OUT = {
  before: /^\s*(?:(?:access|out|away)(?: (?:from|of|for))? )+/iu,
  behind: /^(?:access )?(?:out|away)(?: of (?=\S))?/iu,
};
/** Whoever is taken into something is let in. */
export const TAKEN_IN = /@[^\s@]+ (?:in ?to|to|onto|on(?= board)|in)(?= |$)/iu;
/** What access is taken away from, said before whose it is. */
export const TAKEN_FIRST =
  /^\s*(?:(?:the )?access )?(?:to|in|from|of|for) (?:the )?([^@\n]{1,100}?) (?:to|from|of|for) (\S{1,320})$/iu;
/** What is taken away or taken back, where that is said. */
export const TAKEN =
  /^\s*(?:(?:the|my|their|this|one) )*(access|request|invitation|invite|approval)(?= |$)/iu;
/** What a line that names one partner, and that nothing else is made of, may be about: the likeliest first. */
export const MAY_MEAN = {
  extend:
    /\b(?:(?<!no )longer|extend|renew|prolong|more time|another (?:day|week|month|year)|stays?|keep)\b/iu,
  resend:
    /\b(?:again|resend|lost|new (?:link|invitation|mail)|(?:get|got|find|found) (?:the|no|an?y?) (?:link|e?-?mail|invitation))\b/iu,
  transfer:
    /\b(?:new (?:owner|sponsor)|responsible for|(?:take|takes|taking) over|hand(?:s|ed|ing)? over|(?:on|in|to) my name)\b/iu,
  cancel:
    /\b(?:cancel|withdraw|by mistake|never ?mind|changed my mind|wrong (?:address|person)|forget (?:it|about|the)|call off)\b/iu,
  remove:
    /\b(?:remove|kick|chuck|throw|left|leaves|leaving|no longer|offboard|block|(?<!year |month |quarter |week )ends?(?! (?:date|of))|stop|(?<!locked |shut )out|gone)\b/iu,
  invite: /\b(?:(?<!no longer )needs?|onboard|put|set up|new (?:guest|partner)|welcome)\b/iu,
} as const;

/** Where no place is named, it may be one that is moved. */
export const AN_END = /\b(?:until|till)\b/iu;

/** What a line that names no partner may ask to be shown. */
export const MAY_ASK = {
  approvals:
    /^(?:(?:ok|okay|yes|no|please|pls|i|we|sorry|not|hi|hello)[,.]? )*(?:approved?|reject(?:ed)?|declined?|den(?:y|ied))\b|[:,] (?:approved|rejected|declined|denied)\b|\b(?:fine|ok|okay) (?:with|by|for) me\b|\bto decide on\b/iu,
  'list expiring': /\b(?:expir(?:es?|ing)|ends?|ending|runs? out|running out)\b/iu,
  'list pending':
    /\b(?:my|our) (?:requests?|invitations?|thing)\b|\b(?:which|the) (?:requests?|invitations?)\b|\b(?:requests?|invitations?) from\b|\bstill (?:nothing|pending|waiting|open)\b/iu,
} as const;
/** Who speaks of several, whom a list shows. */
export const OF_MANY =
  /\b(?:who|which|how many|everybody|everyone|all|anybody|anyone|list|show|externals?|guests?|partners?|people|persons?)\b/iu;

/** Whole messages that ask for nothing, by what they are. */
export const SMALL_TALK = {
  hello:
    /^(?:hi|hiya|hello|hey|morning|good (?:morning|afternoon|evening|day))[,!]?(?: (?:there|usher|all|everybody|team))?[\s,.!]*$/iu,
  thanks:
    /^(?:(?:great|perfect|ok|okay|super|many|nice)[,!]? )?(?:thanks|thank you|thx|ty|perfect|great|cool|nice)(?: (?:a lot|very much|so much|usher|for (?:the|your) help))?(?:[,.!]+ (?:you['’]?re|you are|ur|u r|that['’]?s|that is) (?:an? |the |so |very |really )?\p{L}{2,20}(?: help| job)?|[,.!]* that was (?:quick|fast|easy)|[,.!]* (?:and )?have a (?:nice|good|great) (?:day|weekend|evening|one|week))?[\s.!]*$/iu,
  ok: /^(?:ok|okay|all right|alright|got it|fine|sure|yes|yep|no|nope|\u{1f44d}|\u{1f44c})[\s.!]*$/iu,
  bye: /^(?:bye|goodbye|see you|good night)(?: (?:usher|later|tomorrow))?[\s.!]*$/iu,
  who: /^(?:(?:who|what) are you|(?:are you|is this|am i (?:talking|speaking) to) (?:an? )?(?:real |actual )?(?:bot|robot|human|person|machine|ai)(?: or (?:an? )?(?:real |actual )?(?:bot|robot|human|person|machine|ai))?)[\s?!.]*$/iu,
  help: /^[?!\s]+$/u,
};
