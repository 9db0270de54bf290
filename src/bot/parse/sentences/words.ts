/** Said beside what is meant: a sentence is the same without. */
export const NOISE = new Set([
  'both',
  ...'the a an one our my your his her their its please pls plz kindly just also too really'.split(' '),
  ...'asap urgently quickly immediately today now oh oops ups sorry ok okay yes well so then hey hi'.split(
    ' ',
  ),
  ...'dear usher currently somehow itself - – — : :) ;) 🙏 🙂 👍'.split(' '),
]);

/** Whoever writes in short, or without apostrophes. */
const SHORT: Readonly<Record<string, string>> = {
  im: 'i am',
  ive: 'i have',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  doesnt: 'does not',
  didnt: 'did not',
  dont: 'do not',
  hasnt: 'has not',
  havent: 'have not',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  whos: 'who is',
  whats: 'what is',
  wheres: 'where is',
  hows: 'how is',
  thats: 'that is',
  u: 'you',
  anymore: 'longer',
  acess: 'access',
  acces: 'access',
  accss: 'access',
  aproval: 'approval',
  aproved: 'approved',
  imediately: 'immediately',
  immediatly: 'immediately',
  expries: 'expires',
  recieve: 'receive',
  recieved: 'received',
  invitaion: 'invitation',
  invitiation: 'invitation',
};
/** In the order in which they are tried; what is left stays a word. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["n't", ' not'],
  ["'ll", ' will'],
  ["'ve", ' have'],
  ["'re", ' are'],
  ["'m", ' am'],
  ["'d", ' would'],
  ["'s", ' is'],
];

/** The words of which a word is made: `doesn’t` is two. */
export function wordsIn(word: string): readonly string[] {
  const plain = word.replace(/[’‘`´]/gu, "'");
  const short = Object.hasOwn(SHORT, plain) ? SHORT[plain] : undefined;
  if (short !== undefined) return short.split(' ');
  for (const [ending, said] of ENDINGS)
    if (plain.endsWith(ending) && plain.length >= ending.length)
      return `${plain.slice(0, -ending.length)}${said}`.trim().split(' ');
  return [plain];
}

/** Small, they are no names, and are asked for all the same. */
export const LANGUAGES = new Set(
  'german french spanish norwegian dutch english deutsch français español norsk nederlands'.split(' '),
);

/** What somebody is called before their address. */
export const KINDS = new Set([
  ...'guest guests partner partners contractor contractors consultant auditor auditors freelancer'.split(' '),
  ...'supplier vendor colleague customer client developer designer lawyer accountant engineer'.split(' '),
  ...'person people user users contact contacts external externals friend intern expert advisor'.split(' '),
  ...'analyst tester trainer translator folks guys agency manager address email e-mail mail named called following'.split(
    ' ',
  ),
]);
export const NEW = new Set(['new', 'external', 'outside', 'another', 'additional']);

/** What a line is for may not speak of a time, which would be one for which access lasts. */
export const TIMES = new Set([
  ...'day days week weeks weekend month months quarter year years summer winter spring autumn fall'.split(
    ' ',
  ),
  ...'season christmas xmas easter holiday holidays vacation time times long longer while moment ages'.split(
    ' ',
  ),
  ...'duration period term rest next tomorrow tonight yesterday monday tuesday wednesday thursday'.split(' '),
  ...'friday saturday sunday january february march april may june july august september october'.split(' '),
  ...'november december until till from since starting beginning only after before'.split(' '),
]);

/** What is said after it is why. */
export const WHY =
  /(?:^|[\s,;.:(–-])(?:because(?: of)?|cause|cos|bc|so that|reason(?: is)?:?|(?:so|as) (?=(?:he|she|they|we|i) ))\s/iu;
