import { doubtIn, isPolite } from '../message-lines.ts';
import { lowered, tokensOf } from '../tokens.ts';
import { isAboutMail, isExplanation, isFragment, isRemark } from './explanation.ts';
import { isQuestion, type Parts, partsOf } from './parts.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { withPerson } from './person.ts';
import { KNOWN } from './sentence.ts';
import { WHY } from './words.ts';

/** A message of several clauses, with one of them as what it asks for and the others in their place in it. */
export interface Together {
  /** One sentence that says it. */
  readonly text: string;
  /** Whether whom it is about was said elsewhere, and not by name. */
  readonly inferred: boolean;
  /** What was said beside it that is no part of it, with whom it is about in place of `she`. */
  readonly unread: readonly string[];
  /** What of that is likely to be why, what may be anything that changes nothing, and what is about a lost mail. */
  readonly fragments: readonly string[];
  readonly remarks: readonly string[];
  readonly complaints: readonly string[];
}

/** Longer messages are no few clauses, in characters and in clauses. */
const MAX_LENGTH = 400;
const MAX_CLAUSES = 7;

interface Clause {
  readonly text: string;
  /** Where it begins and ends in the message. */
  readonly at: number;
  readonly end: number;
}

/** What ends one: a dot only before a blank, so that no address is torn. */
const BETWEEN =
  /(?<!\b(?:Mr|Mrs|Ms|Dr))[,;:.!?]+(?=\s)|\s[–—-]+(?=\s)|\((?![^()]*@)|(?<!@[^()\s]*)\)|\s(?=(?:and|as) (?:he|she|they|we)\b)/gu;

function clausesOf(line: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const found of [...line.matchAll(BETWEEN), undefined]) {
    const end = found === undefined ? line.length : found.index + (found[0].startsWith('?') ? 1 : 0);
    const text = line.slice(from, end);
    const bare = text.trim();
    const at = from + text.length - text.trimStart().length;
    if (bare !== '' && /[\p{L}\p{N}]/u.test(bare)) clauses.push({ text: bare, at, end: at + bare.length });
    from = found === undefined ? end : found.index + found[0].length;
  }
  return clauses;
}

/** `two weeks is enough`: nothing but how long. */
const LENGTH_ALONE = patternOf(
  `[only|it|that|this|access|say|about|around|roughly|i think] [[(is|are|would be|should be|will be)] (enough|fine|good|sufficient|plenty|all) | (should|will|would) (do|be enough|be fine|suffice)] [max|at most|only|in total|first|for]`,
);
/** `her mail is anna@partner.com`. */
const WHOM_ALONE = patternOf(
  `[here is|this is|it is|that is|for|name is] [mail|address|email|e-mail|contact] [address] [is] [KIND] (WHO | NAME WHO)`,
);
/** `the portal again`: nothing but what it is to. */
const PLACE_ALONE = patternOf(`[again|and] [to|into|in|on|for] WHAT [access] [again|only|first]`);
/** What is said beside it, and means nothing. */
const BESIDE = patternOf(
  `[many|thank you|thanks|yes|no problem|ok|morning|good morning|good afternoon|good evening|hello|quick question|small request|request|question|as discussed|as agreed|as said|thx|cheers|best|regards|i hope you are well|hope you are well|it is urgent|urgent|is urgent|can you do that|is that possible|is it possible|would that be possible|possible] [thanks|usher|all|everybody|in advance|lot|much]`,
);
/** `just today`, `this week only`. */
const THIS_SPAN =
  /^(?:(?:it['’]s |it is )?(?:just|only) )?(?:for )?(?:(today|tomorrow)|(?:the rest of )?(?:this|the) (week|month|quarter|year))(?: only)?$/iu;

/** `reason is the data cleanup`. */
const REASON = /^(?:the |my )?(?:reason|purpose|background)(?: is| for (?:it|this) is)?:? (?=\S)/iu;

interface Role {
  readonly kind: 'beside' | 'whom' | 'length' | 'place' | 'why' | 'unread';
  /** As it is put where it belongs. */
  readonly text: string;
}

function roleOf({ text }: Clause, resources: readonly string[]): Role {
  const [, today, span] = THIS_SPAN.exec(text) ?? [];
  if (today !== undefined) return { kind: 'length', text: `until ${today.toLowerCase()}` };
  if (span !== undefined) return { kind: 'length', text: `until end of this ${span}` };
  const reason = text.replace(REASON, '');
  if (reason !== text && !reason.includes('@') && doubtIn(reason) === undefined)
    return { kind: 'why', text: reason };
  const said = partsOf(text, resources, KNOWN);
  const is = (pattern: Pattern): boolean => said !== undefined && pattern.match(said.parts) !== undefined;
  if (said?.term !== undefined) {
    if (is(LENGTH_ALONE)) return { kind: 'length', text: lengthOf(said) };
    return is(PLACE_ALONE)
      ? { kind: 'place', text: `to ${placeIn(said)} ${lengthOf(said)}` }
      : { kind: 'unread', text };
  }
  if (said?.parts.length === 0 || is(BESIDE)) return { kind: 'beside', text };
  if (is(WHOM_ALONE)) return { kind: 'whom', text };
  if (said !== undefined && is(PLACE_ALONE)) return { kind: 'place', text: `to ${placeIn(said)}` };
  return { kind: isExplanation(text, resources) ? 'why' : 'unread', text };
}

const lengthOf = ({ term }: Parts): string =>
  term === undefined
    ? ''
    : term.begins !== undefined
      ? `from ${term.begins} to ${term.said}`
      : `${term.how === 'until' || term.how === 'to' ? 'until' : 'for'} ${term.said}`;
const placeIn = ({ parts }: Parts): string => parts.find(({ fits }) => fits.has('WHAT'))?.name ?? '';

/**
 * What a message of several clauses may say as one sentence, the likeliest first: whatever stands beside is put where it
 * belongs, or is `unread`. A message that takes something back is none, nor is one about several partners in several
 * places. `resources` in small letters; `polite`: it begins with a request, whatever sign that ends with.
 */
export function* together(line: string, resources: readonly string[], polite: boolean): Generator<Together> {
  if (line.length > MAX_LENGTH) return;
  const clauses = clausesOf(line);
  if (clauses.length < 2 || clauses.length > MAX_CLAUSES) return;
  const roles = clauses.map((clause) => roleOf(clause, resources));
  for (let length = clauses.length; length > 0; length--)
    for (let from = 0; from + length <= clauses.length; from++) {
      const found = asOne(line, { clauses, roles, resources, polite }, { from, to: from + length });
      if (found !== undefined) yield found;
    }
}

function asOne(
  line: string,
  {
    clauses,
    roles,
    resources,
    polite,
  }: {
    readonly clauses: readonly Clause[];
    readonly roles: readonly Role[];
    readonly resources: readonly string[];
    readonly polite: boolean;
  },
  { from, to }: { readonly from: number; readonly to: number },
): Together | undefined {
  // What has a place of its own in a sentence is put there.
  const whole = to - from === clauses.length;
  if (!whole && (roles[from]?.kind !== 'unread' || roles[to - 1]?.kind !== 'unread')) return undefined;
  const said = line.slice(clauses[from]?.at, clauses[to - 1]?.end);
  const beside = clauses.flatMap(({ text }, i) => (i >= from && i < to ? [] : [{ text, role: roles[i] }]));
  const elsewhere = beside.flatMap(({ text }) => addressesIn(text));
  const known = addressesIn(said);
  const [whom, ...more] = [...new Set(elsewhere.filter((one) => !known.includes(one)))];
  if (more.length > 0 || (whom !== undefined && known.length > 0)) return undefined;
  // It was read as it stands.
  if (whole && whom === undefined) return undefined;
  const about = whom ?? (new Set(known).size === 1 ? known[0] : undefined);
  const core = whom === undefined ? { text: said, sure: true } : withPerson(said, whom);
  if (core === undefined) return undefined;
  if (beside.some(({ text, role }) => role?.kind === 'unread' && isTakenBack(text))) return undefined;
  const of = (kind: Role['kind']): readonly string[] =>
    beside.flatMap(({ role }) => (role?.kind === kind ? [role.text] : []));
  // A word alone may be somebody else.
  if (of('unread').some((text) => !/\s/u.test(text))) return undefined;
  const unread = of('unread').map((text) =>
    about === undefined ? text : (withPerson(text, about)?.text ?? text),
  );
  return {
    text: composed(polite && from === 0 ? core.text.replace(/\?$/u, '') : core.text, {
      parts: [...of('place'), ...of('length')],
      why: of('why'),
    }),
    inferred: !core.sure,
    unread,
    fragments: unread.filter(isFragment),
    remarks: unread.filter((text) => isRemark(text, resources)),
    complaints: unread.filter(isAboutMail),
  };
}

const addressesIn = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token) =>
    token.kind === 'address' ? [lowered(token.address).replace(/['’]s$/u, '')] : [],
  );

/** Whether what is said beside it casts a doubt on it, or asks something of its own. */
const isTakenBack = (text: string): boolean =>
  doubtIn(text) !== undefined && !COMPLAINT.test(text) && !isAboutMail(text);

/** Who cannot get in takes nothing back. */
const COMPLAINT =
  /^(?:\S+ ){1,4}?(?:can['’]?t|can ?not|couldn['’]?t|is not able to|isn['’]t able to) (?:see|get in(?:to)?|log in|log on|sign in|open|access|use|reach|find)(?: (?!.*\b(?:not|never|no|unless|if|except|without|but)\b).*)?$/iu;

/** Before why, where there is a why already. */
function composed(
  core: string,
  { parts, why }: { readonly parts: readonly string[]; readonly why: readonly string[] },
): string {
  const question = isQuestion(core) && !isPolite(core) ? '?' : '';
  const bare = core.replace(/(?<![\s?!.,;:])[\s?!.,;:]+$/u, '');
  const at = WHY.exec(bare)?.index ?? bare.length;
  const reason = why.join(', ').replace(/^(?:and|so|because|since|as) /iu, '');
  const behind = at < bare.length ? (why.length === 0 ? '' : `, ${reason}`) : reason && ` because ${reason}`;
  const head = [bare.slice(0, at), ...parts].join(' ');
  return `${head}${question}${bare.slice(at)}${behind}`;
}
